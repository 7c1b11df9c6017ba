import type { EntityManager } from '@mikro-orm/postgresql';
import { forumsWhere, leads, type Actor } from '#kernel/access/actor';
import type { ForumId, PersonId, ReferralId, ServiceId, UnitId, WaiverId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import type { ReferralKind } from '#kernel/referral/referral';
import type { ReferralState } from '#kernel/referral/referral.states';
import type { WaiverCapacity, WaiverState } from '#kernel/consent/consent';
import { arrayOf, forumRef, iso, orNull, personRef } from '../views/sql.js';
import { readableCases, type Where } from './referral-access.queries.js';

export interface NamedForum {
  readonly id: ForumId;
  readonly name: Name;
  readonly kind: string;
}
export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
}

/** What of a consent tells whether the case may be heard. */
export interface CardWaiver {
  readonly id: WaiverId;
  readonly capacity: WaiverCapacity;
  readonly state: WaiverState;
  readonly services: ServiceId[];
  readonly givenOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** A case as a list reads it: no name of a child, no text but the question. */
export interface CardRow {
  readonly id: ReferralId;
  readonly receipt: string | null;
  readonly kind: ReferralKind;
  readonly state: ReferralState;
  readonly urgent: boolean;
  readonly frozen: boolean;
  readonly ageBand: string | null;
  readonly unit: { id: UnitId; name: string; area: string | null } | null;
  readonly from: NamedForum;
  readonly to: NamedForum;
  readonly fromForum: ForumId;
  readonly toForum: ForumId;
  readonly referrer: PersonId;
  readonly referrerName: NamedPerson;
  readonly question: string;
  readonly dueOn: string | null;
  readonly clockStartedOn: string | null;
  readonly clockDays: number | null;
  readonly pausedOn: string | null;
  readonly pausedDays: number;
  readonly handovers: number;
  readonly claimedBy: NamedPerson | null;
  readonly stateSince: string;
  readonly submittedAt: string | null;
  readonly version: number;
  readonly waivers: CardWaiver[];
  /** Where the row stands in its list. */
  readonly place: string;
}

/** The order of the two kinds of lists, as text that sorts; the id makes it total. */
const places = {
  byTimeLeft: `(case when r.urgent then '0' else '1' end || coalesce(r.due_on::text, '9999-12-31') || r.id::text)`,
  newestFirst: `(to_char(r.state_since at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || r.id::text)`,
} as const;
type Order = keyof typeof places;

const cards = (order: Order): string => `
  select r.id, r.receipt, r.kind, r.state, r.urgent, r.frozen, r.age_band as "ageBand",
    case when u.id is null then null else jsonb_build_object('id', u.id, 'name', u.name, 'area', u.area) end as unit,
    ${forumRef('ff')} as "from", ${forumRef('tf')} as "to", r.from_forum_id as "fromForum", r.to_forum_id as "toForum",
    r.referrer_id as referrer, ${orNull(personRef, 'w')} as "referrerName", r.question,
    r.due_on::text as "dueOn", r.clock_started_on::text as "clockStartedOn", r.clock_days as "clockDays",
    r.paused_on::text as "pausedOn", r.paused_days as "pausedDays", r.handovers, ${orNull(personRef, 'c')} as "claimedBy",
    ${iso('r.state_since')} as "stateSince", ${iso('r.submitted_at')} as "submittedAt", r.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'capacity', v.capacity, 'state', v.state,
        'services', v.services, 'givenOn', v.given_on, 'validFrom', v.valid_from, 'validUntil', v.valid_until) order by v.id)
      from laget.waiver v where v.owner_id = r.owner_id and v.referral_id = r.id), '[]') as waivers,
    ${places[order]} as place
  from laget.referral r
    join laget.forum ff on ff.id = r.from_forum_id join laget.forum tf on tf.id = r.to_forum_id
    join laget.person w on w.id = r.referrer_id
    left join laget.unit u on u.id = r.unit_id left join laget.person c on c.id = r.claimed_by_id`;

/** Which list, and what of it. */
export interface CardsAsked {
  readonly box: 'queue' | 'sent' | 'drafts';
  readonly states: readonly ReferralState[];
  readonly forum?: ForumId | undefined;
  readonly unit?: UnitId | undefined;
  readonly age?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Whose cases a box holds, within what the actor may read at all. */
const boxes = (actor: Actor, box: CardsAsked['box']): Where => {
  const led = arrayOf(forumsWhere(actor, leads));
  if (box === 'queue') return { sql: 'r.to_forum_id = any(?::uuid[])', params: [led] };
  const own = 'r.referrer_id = ?::uuid';
  return box === 'drafts'
    ? { sql: own, params: [actor.person] }
    : { sql: `(${own} or r.from_forum_id = any(?::uuid[]))`, params: [actor.person, led] };
};

const filters = (asked: CardsAsked): Where[] => [
  { sql: 'r.state = any(?::text[])', params: [arrayOf(asked.states)] },
  ...(asked.forum === undefined
    ? []
    : [{ sql: '? in (r.to_forum_id::text, r.from_forum_id::text)', params: [asked.forum] }]),
  ...(asked.unit === undefined ? [] : [{ sql: 'r.unit_id = ?::uuid', params: [asked.unit] }]),
  ...(asked.age === undefined ? [] : [{ sql: 'r.age_band = ?', params: [asked.age] }]),
];

/**
 * A page of cases: those of the box among the readable. One row more than `limit` tells that there is a next page.
 * The queue is sorted by time left, urgent first; the others by what moved last.
 */
export async function listCards(
  em: EntityManager,
  actor: Actor,
  asked: CardsAsked,
): Promise<CardRow[]> {
  const order: Order = asked.box === 'queue' ? 'byTimeLeft' : 'newestFirst';
  const [sign, direction] = order === 'byTimeLeft' ? ['>', 'asc'] : ['<', 'desc'];
  const wheres = [readableCases(actor), boxes(actor, asked.box), ...filters(asked)];
  if (asked.after !== undefined) {
    wheres.push({ sql: `${places[order]} collate "C" ${sign} ?`, params: [asked.after] });
  }
  return em.execute<CardRow[]>(
    `${cards(order)} where r.owner_id = ?::uuid and ${wheres.map(({ sql }) => sql).join(' and ')}
     order by ${places[order]} collate "C" ${direction} limit ?`,
    [actor.owner, ...wheres.flatMap(({ params }) => params), asked.limit + 1],
  );
}

/** One case by the same columns; null when it does not exist for the actor. */
export async function cardOf(
  em: EntityManager,
  actor: Actor,
  id: ReferralId,
): Promise<CardRow | null> {
  const { sql, params } = readableCases(actor);
  const [row] = await em.execute<CardRow[]>(
    `${cards('newestFirst')} where r.id = ?::uuid and ${sql}`,
    [id, ...params],
  );
  return row ?? null;
}
