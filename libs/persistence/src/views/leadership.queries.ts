import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForumRef } from '#contract/forum';
import type { Leadership } from '#contract/leadership';
import type { Actor } from '#kernel/access/actor';
import type { Level } from '#kernel/outcome';
import { arrayOf, forumRef, namedRef } from './sql.js';

/** Open actions of one forum on one level, as counted: not yet fit to be shown. */
export interface ActionCount {
  readonly forum: ForumRef;
  readonly level: Level;
  readonly open: number;
  readonly overdue: number;
}

export const actionCounts = (em: EntityManager, today: string): Promise<ActionCount[]> =>
  em.execute<ActionCount[]>(
    `select ${forumRef('f')} as forum, a.level, count(*)::int as open, count(*) filter (where a.due_on < ?::date)::int as overdue
     from laget.action a join laget.forum f on f.id = a.forum_id where a.state in ('open', 'started')
     group by f.id, a.level order by f.kind, f.name->>'nb', f.id, a.level`,
    [today],
  );

export const meetingCounts = (
  em: EntityManager,
  { since, today }: { readonly since: string; readonly today: string },
): Promise<Leadership['meetings']> =>
  em.execute<Leadership['meetings']>(
    `select f.kind, count(*) filter (where m.state = 'held')::int as held, count(*)::int as planned
     from laget.meeting m join laget.forum f on f.id = m.forum_id
     where m.day between ?::date and ?::date and (m.state in ('held', 'cancelled') or m.day < ?::date)
     group by f.kind order by f.kind`,
    [since, today, today],
  );

export const minutesWaiting = (em: EntityManager): Promise<Leadership['minutesWaiting']> =>
  em.execute<Leadership['minutesWaiting']>(
    `select ${forumRef('f')} as forum, count(*)::int as count, min(m.day)::text as oldest
     from laget.minutes n join laget.meeting m on m.id = n.meeting_id join laget.forum f on f.id = n.forum_id
     where n.state in ('drafted', 'circulated') group by f.id order by min(m.day), f.id`,
  );

/** Those with a deadline nearest come first; the reader's own among them. Instants are as PostgreSQL writes them. */
export const openEscalations = (
  em: EntityManager,
  actor: Actor,
): Promise<Leadership['escalations']> =>
  em.execute<Leadership['escalations']>(
    `select e.id, e.reason, e.level, ${forumRef('f')} as "from", ${namedRef('o')} as office,
       e.respond_by::text as "respondBy", e.raised_at as "raisedAt", e.version, o.id = any(?::uuid[]) as mine
     from laget.escalation e join laget.forum f on f.id = e.from_forum_id join laget.office o on o.id = e.to_office_id
     where e.state = 'open' order by e.respond_by, e.id limit 50`,
    [arrayOf(actor.offices.map(({ office }) => office))],
  );

/** When a case was sent and when it was first taken up, as instants. Nothing tells which case. */
export interface Wait {
  readonly submittedAt: string;
  readonly discussedAt: string;
}

export const waitsSince = (em: EntityManager, from: string): Promise<Wait[]> =>
  em.execute<Wait[]>(
    `select r.submitted_at as "submittedAt", d.at as "discussedAt" from laget.referral r
       join lateral (select min(coalesce(i.opened_at, i.concluded_at)) as at from laget.agenda_item i
         where i.owner_id = r.owner_id and i.referral_id = r.id) d on d.at is not null
     where r.submitted_at is not null and d.at >= ?::date and d.at >= r.submitted_at order by d.at`,
    [from],
  );

/** What happened last on system level. Counters and writing are left out: they tell nothing anyone would read. */
export const latestFacts = (em: EntityManager): Promise<Leadership['feed']> =>
  em.execute<Leadership['feed']>(
    `select o.id, o.fact, ${forumRef('f')} as forum, o.at from laget.outbox o join laget.forum f on f.id = o.forum
     where o.level = 'system' and o.fact = any(?::text[]) order by o.epoch desc, o.tx desc, o.seq desc limit 20`,
    [`{${told.join(',')}}`],
  );

/** The facts that stand in the feed. */
export const told = [
  'meeting.summoned',
  'meeting.started',
  'meeting.ended',
  'meeting.moved',
  'meeting.cancelled',
  'minutes.circulated',
  'minutes.approved',
  'minutes.delivered',
  'minutes.answered',
  'system-issue.raised',
  'system-issue.lifted',
  'system-issue.answered',
  'system-issue.acknowledged',
  'action.assigned',
  'action.completed',
  'action.escalated',
  'escalation.raised',
  'escalation.answered',
  'duty.asked',
  'duty.done',
] as const;
