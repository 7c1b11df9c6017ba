import type { EntityManager } from '@mikro-orm/postgresql';
import type { DayAction, DayTrail } from '#contract/my-day';
import type { PersonRef } from '#contract/forum';
import type { AccountId, ForumId, OfficeId, OwnerId, PersonId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import { arrayOf, forumRef, orNull, personRef, wallTime } from './sql.js';

/** Whose day: the person, the forums it leads and keeps, and the offices it holds. */
export interface DayOf {
  readonly person: PersonId | null;
  readonly leads: readonly ForumId[];
  readonly keeps: readonly ForumId[];
  readonly offices: readonly OfficeId[];
}

export interface DayMeetingRow {
  readonly id: string;
  readonly forum: { id: ForumId; name: { nb: string }; kind: string };
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
  readonly place: string;
  readonly state: string;
}

/** A meeting as the week shows it; `place`: the region it is in, null at home. */
export interface WeekMeetingRow extends Pick<
  DayMeetingRow,
  'id' | 'forum' | 'day' | 'starts' | 'state'
> {
  readonly place: Name | null;
}

const meeting = `m.id, ${forumRef('f')} as forum, m.day::text as day, ${wallTime('m.starts')} as starts, m.minutes, m.place, m.state`;
const mine = `exists (select 1 from laget.attendance a where a.meeting_id = m.id and a.person_id = ?::uuid and not a.released)`;

/** Whose week, and where it is asked for. */
export interface WeekOf {
  readonly from: string;
  readonly to: string;
  readonly owner: OwnerId;
  readonly person: PersonId | null;
  readonly account: AccountId | null;
}

/**
 * The person's meetings in a span of days: at home, and in the regions it sits in, where its account is another person.
 * The fence lets through no more regions than those; which forum and when is all that is read.
 */
export async function weekMeetings(em: EntityManager, of: WeekOf): Promise<WeekMeetingRow[]> {
  return em.execute<WeekMeetingRow[]>(
    `select m.id, ${forumRef('f')} as forum, m.day::text as day, ${wallTime('m.starts')} as starts, m.state,
       case when m.owner_id <> ?::uuid then o.name end as place
     from laget.meeting m join laget.forum f on f.id = m.forum_id join laget.owner o on o.id = m.owner_id
     where m.day between ?::date and ?::date and m.state <> 'cancelled'
       and exists (select from laget.attendance a where a.meeting_id = m.id and not a.released and a.person_id = any(array(
         select p.id from laget.person p join laget.owner r on r.id = p.owner_id
         where p.id = ?::uuid or (p.account = ?::uuid and r.kind = 'region'))))
     order by m.day, m.starts, m.id`,
    [of.owner, of.from, of.to, of.person, of.account],
  );
}

/** The person's next meeting that has not ended: the one that runs, or the first to come. */
export async function nextMeetingOf(
  em: EntityManager,
  person: PersonId | null,
  now: Date,
): Promise<DayMeetingRow | null> {
  const [row] = await em.execute<DayMeetingRow[]>(
    `select ${meeting} from laget.meeting m join laget.forum f on f.id = m.forum_id
     where m.state in ('planned', 'summoned', 'in-session') and upper(m.during) > ?::timestamptz and ${mine}
     order by m.state = 'in-session' desc, m.day, m.starts limit 1`,
    [now, person],
  );
  return row ?? null;
}

export interface DayItemRow {
  readonly id: string;
  readonly minutes: number;
  readonly type: 'inform';
  readonly title: string | null;
  readonly receipt: string | null;
  readonly caseKind: 'identified' | 'anonymous' | null;
}

/** The agenda of a meeting in order. A case shows its receipt and kind; both say nothing of the child. */
export async function itemsOf(em: EntityManager, meetingId: string): Promise<DayItemRow[]> {
  return em.execute<DayItemRow[]>(
    `select i.id, i.minutes, i.type, i.title, r.receipt, r.kind as "caseKind"
     from laget.agenda_item i left join laget.referral r on r.id = i.referral_id
     where i.meeting_id = ? and i.state <> 'postponed' order by i.ord, i.id`,
    [meetingId],
  );
}

/** Who comes, permanent seats first, and who keeps the minutes. */
export async function comingTo(
  em: EntityManager,
  meetingId: string,
): Promise<{ person: PersonRef; role: string }[]> {
  return em.execute(
    `select ${personRef('p')} as person, a.role from laget.attendance a join laget.person p on p.id = a.person_id
     where a.meeting_id = ? and not a.released order by a.required desc, p.family_name, p.id`,
    [meetingId],
  );
}

export interface WaitingRow {
  readonly kind: 'election';
  readonly id: string;
  readonly forum: { id: string; name: { nb: string }; kind: string } | null;
  readonly label: string | null;
  readonly dueOn: string | null;
  readonly since: string;
}

const referrals = `
  select case r.state when 'submitted' then 'referral-claim' when 'in-triage' then 'referral-triage' when 'awaiting-information' then 'referral-answer'
      when 'awaiting-consent' then 'consent-missing' else 'referral-returned' end as kind,
    r.id, case when r.state in ('submitted', 'in-triage') then r.from_forum_id else r.to_forum_id end as forum_id,
    r.receipt as label, r.due_on, (r.state_since at time zone 'Europe/Oslo')::date as since
  from laget.referral r
  where (r.state = 'submitted' and r.to_forum_id = any(:leads)) or (r.state = 'in-triage' and r.claimed_by_id = :me)
    or (r.state in ('awaiting-information', 'awaiting-consent', 'returned') and r.referrer_id = :me)`;

const minutes = `
  select case n.state when 'drafted' then 'minutes-write' else 'minutes-approve' end as kind, n.id, n.forum_id, m.day::text as label,
    n.remarks_due_on as due_on, m.day as since
  from laget.minutes n join laget.meeting m on m.id = n.meeting_id
  where (n.state = 'drafted' and n.forum_id = any(:keeps)) or (n.state = 'circulated' and n.forum_id = any(:leads))`;

const actions = `
  select 'action-respond' as kind, a.id, a.forum_id, null as label, a.due_on, (a.created_at at time zone 'Europe/Oslo')::date as since
  from laget.action a where a.person_id = :me and a.response = 'waiting' and a.state in ('open', 'started')`;

const issues = `
  select case i.state when 'answered' then 'issue-acknowledge' else 'issue-answer' end as kind, i.id, i.raised_in_id as forum_id, i.title as label,
    case when i.state = 'answered' then null else i.respond_by end as due_on, (i.raised_at at time zone 'Europe/Oslo')::date as since
  from laget.system_issue i
  where (i.state = 'answered' and i.raised_by_id = :me)
    or (i.state in ('raised', 'lifted') and (i.at_forum_id = any(:leads) or i.at_office_id = any(:offices)))`;

const escalations = `
  select 'escalation-answer' as kind, e.id, e.from_forum_id as forum_id, null as label, e.respond_by as due_on,
    (e.raised_at at time zone 'Europe/Oslo')::date as since
  from laget.escalation e where e.state = 'open' and e.to_office_id = any(:offices)`;

const duties = `
  select d.kind, d.id, d.forum_id, null as label, d.due_on, (d.created_at at time zone 'Europe/Oslo')::date as since
  from laget.duty d where d.state = 'open' and d.forum_id = any(:leads)`;

/** What waits for the person, the most pressing first. */
export async function waitingFor(em: EntityManager, of: DayOf): Promise<WaitingRow[]> {
  const union = [referrals, minutes, actions, issues, escalations, duties].join(' union all ');
  const values: Record<string, string | null> = {
    leads: arrayOf(of.leads),
    keeps: arrayOf(of.keeps),
    offices: arrayOf(of.offices),
    me: of.person,
  };
  const used: (string | null)[] = [];
  const sql = union.replaceAll(/:(leads|keeps|offices|me)\b/gu, (_whole, name: string) => {
    used.push(values[name] ?? null);
    return name === 'me' ? '?::uuid' : '?::uuid[]';
  });
  return em.execute<WaitingRow[]>(
    `select w.kind, w.id, ${orNull(forumRef, 'f')} as forum, w.label, w.due_on::text as "dueOn", w.since::text as since
     from (${sql}) w left join laget.forum f on f.id = w.forum_id order by w.due_on nulls last, w.since, w.id limit 100`,
    used,
  );
}

/** What became of the issues the person raised, newest first. */
export async function trailsOf(em: EntityManager, person: PersonId | null): Promise<DayTrail[]> {
  return em.execute<DayTrail[]>(
    `select i.id, i.title, i.state, i.respond_by::text as "respondBy", i.answer,
       coalesce((select jsonb_agg(jsonb_build_object('deed', s.deed, 'on', (s.at at time zone 'Europe/Oslo')::date,
           'forum', ${orNull(forumRef, 'f')}, 'office', o.name->>'nb') order by s.ord)
         from laget.system_issue_step s left join laget.forum f on f.id = coalesce(s.to_forum_id, s.from_forum_id)
         left join laget.office o on o.id = s.to_office_id where s.issue_id = i.id), '[]') as steps
     from laget.system_issue i where i.raised_by_id = ?::uuid and i.state <> 'acknowledged' order by i.raised_at desc limit 5`,
    [person],
  );
}

/** The person's open measures. The words of a case's measure stay in the case. */
export async function actionsOf(
  em: EntityManager,
  person: PersonId | null,
): Promise<Omit<DayAction, 'left' | 'may'>[]> {
  return em.execute(
    `select a.id, a.level, case when a.level = 'system' then a.what end as what, r.receipt, r.id as referral, ${forumRef('f')} as forum,
       a.due_on::text as "dueOn", a.state, a.response, a.version
     from laget.action a join laget.forum f on f.id = a.forum_id left join laget.referral r on r.id = a.referral_id
     where a.person_id = ?::uuid and a.state in ('open', 'started') order by a.due_on, a.id limit 100`,
    [person],
  );
}
