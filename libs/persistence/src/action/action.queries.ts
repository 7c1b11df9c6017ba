import type { EntityManager } from '@mikro-orm/postgresql';
import { forumsWhere, isLeadership, sits, type Actor } from '#kernel/access/actor';
import type { ActionResponse } from '#kernel/action/action';
import type { ActionState } from '#kernel/action/action.states';
import type { ActionId, AgendaItemId, ForumId, MeetingId, ReferralId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import type { Level } from '#kernel/outcome';
import type { ForumName } from '../meeting/meeting.queries.js';
import { readableCases, type Where } from '../referral/referral-access.queries.js';
import { arrayOf, forumRef, iso, namedRef, orNull, personRef } from '../views/sql.js';

/** A measure as it is read. Words of a case's measure are null where the actor may not read the case. */
export interface ActionRow {
  readonly id: ActionId;
  readonly forum: ForumName;
  readonly level: Level;
  readonly referral: ReferralId | null;
  readonly receipt: string | null;
  readonly agendaItem: AgendaItemId | null;
  readonly goal: string | null;
  readonly what: string | null;
  readonly service: { readonly id: string; readonly name: Name } | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly dueOn: string;
  readonly evaluateOn: string | null;
  readonly createdOn: string;
  readonly state: ActionState;
  readonly response: ActionResponse;
  readonly lateReason: string | null;
  readonly outcomeNote: string | null;
  readonly escalatedOn: string | null;
  readonly doneAt: string | null;
  readonly version: number;
  /** Where it stands in a list by deadline. */
  readonly at: string;
}

/**
 * The measures that exist for the actor, as SQL on `laget.action a` joined with `laget.referral r`: one's own; those of
 * cases one may read; and on system level those of forums one sits in, or of all for leadership.
 */
export const readableActions = (actor: Actor): Where => {
  const cases = readableCases(actor);
  const seats = arrayOf(forumsWhere(actor, sits));
  return {
    sql: `(a.person_id = ?::uuid or (a.referral_id is not null and ${cases.sql})
      or (a.level = 'system' and (?::boolean or a.forum_id = any(?::uuid[]))))`,
    params: [actor.person, ...cases.params, isLeadership(actor), seats],
  };
};

const columns = `a.id, ${forumRef('f')} as forum, a.level,
  a.referral_id as referral, r.receipt, a.agenda_item_id as "agendaItem", a.goal, a.what,
  ${orNull(namedRef, 's')} as service,
  ${orNull(personRef, 'p')} as person,
  a.due_on::text as "dueOn", a.evaluate_on::text as "evaluateOn",
  (a.created_at at time zone 'Europe/Oslo')::date::text as "createdOn", a.state, a.response, a.late_reason as "lateReason",
  a.outcome_note as "outcomeNote", a.escalated_on::text as "escalatedOn", ${iso('a.done_at')} as "doneAt", a.version,
  a.due_on::text || ' ' || a.id as at`;

const from = `from laget.action a join laget.forum f on f.id = a.forum_id
  left join laget.referral r on r.id = a.referral_id
  left join laget.service s on s.id = a.service_id left join laget.person p on p.id = a.person_id`;

/** Which measures, among those the actor may read. */
export interface ActionFilter {
  readonly box: 'mine' | 'forum' | 'overdue';
  readonly forum?: ForumId | undefined;
  readonly today: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

const boxOf = (actor: Actor, { box, forum, today }: ActionFilter): Where => {
  if (box === 'mine') return { sql: 'a.person_id = ?::uuid', params: [actor.person] };
  if (box === 'forum') return { sql: 'a.forum_id = ?::uuid', params: [forum ?? null] };
  return {
    sql: '(?::uuid is null or a.forum_id = ?::uuid) and a.due_on < ?::date',
    params: [forum ?? null, forum ?? null, today],
  };
};

/** A page of what is still owed, nearest deadline first; one more than asked. */
export async function listActions(
  em: EntityManager,
  actor: Actor,
  filter: ActionFilter,
): Promise<ActionRow[]> {
  const readable = readableActions(actor);
  const box = boxOf(actor, filter);
  return em.execute<ActionRow[]>(
    `select * from (select ${columns} ${from}
       where a.owner_id = ? and a.state in ('open', 'started') and ${readable.sql} and ${box.sql}) line
     where at > coalesce(?, '') order by at limit ?`,
    [actor.owner, ...readable.params, ...box.params, filter.after ?? null, filter.limit + 1],
  );
}

/** One measure; null when it does not exist for the actor. */
export async function readableAction(
  em: EntityManager,
  actor: Actor,
  id: ActionId,
): Promise<ActionRow | null> {
  const { sql, params } = readableActions(actor);
  const [row] = await em.execute<ActionRow[]>(
    `select ${columns} ${from} where a.id = ? and ${sql}`,
    [id, ...params],
  );
  return row ?? null;
}

/** What a meeting agreed, in the order it was written, as far as the actor may read it. */
export async function actionsOfMeeting(
  em: EntityManager,
  actor: Actor,
  meeting: MeetingId,
): Promise<ActionRow[]> {
  const { sql, params } = readableActions(actor);
  return em.execute<ActionRow[]>(
    `select ${columns} ${from} join laget.agenda_item i on i.id = a.agenda_item_id
     where i.meeting_id = ? and ${sql} order by a.id`,
    [meeting, ...params],
  );
}
