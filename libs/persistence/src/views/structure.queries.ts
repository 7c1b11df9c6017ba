import type { EntityManager } from '@mikro-orm/postgresql';
import type { StructureEnd, StructureNode } from '#contract/structure';
import type { EdgeKind } from '#kernel/forum/vocabulary';
import type { Name } from '#kernel/language';
import type { ReferralState } from '#kernel/referral/referral.states';
import type { PersonId } from '#kernel/ids';
import { arrayOf, heldOn, meetsIn } from './sql.js';

/** A forum as the map needs it. */
export interface StructureForumRow {
  readonly id: string;
  readonly packKey: string;
  readonly name: Name;
  readonly kind: string;
  readonly level: StructureNode['level'];
  readonly status: StructureNode['status'];
  readonly unit: string | null;
  readonly met: boolean;
  readonly mine: boolean;
  readonly next: StructureNode['next'];
}

/** Every forum, with the next meeting and whether it has met in the month of `today`. */
export const structureForums = (
  em: EntityManager,
  { today, person }: { readonly today: string; readonly person: PersonId | null },
): Promise<StructureForumRow[]> =>
  em.execute<StructureForumRow[]>(
    `select f.id, f.pack_key as "packKey", f.name, f.kind, f.level, f.status, f.unit_id as unit,
       exists (select from laget.meeting m where ${meetsIn('m', 'f.id')} and m.state = 'held'
         and m.day between date_trunc('month', ?::date) and ?::date) as met,
       exists (select from laget.seat s where s.forum_id = f.id and s.person_id = ?::uuid and ${heldOn('s')}) as mine,
       (select jsonb_build_object('id', m.id, 'day', m.day) from laget.meeting m where ${meetsIn('m', 'f.id')}
         and m.day >= ?::date and m.state in ('planned', 'summoned', 'in-session') order by m.day, m.starts, m.id limit 1) as next
     from laget.forum f order by f.kind, f.name->>'nb', f.id`,
    [today, today, person, today, today],
  );

/** An edge between rows. Exactly one of the three ends is set. */
export interface StructureEdgeRow {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
}

export const structureEdges = (em: EntityManager): Promise<StructureEdgeRow[]> =>
  em.execute<StructureEdgeRow[]>(
    `select e.kind, e.from_forum_id as "from", coalesce(e.to_forum_id, e.to_office_id, e.to_service_id) as "to"
     from laget.forum_edge e where e.ended_at is null order by e.kind, e.id`,
  );

/** The offices and services in which an edge ends; `mine` where the reader holds the office. */
export const structureEnds = (
  em: EntityManager,
  person: PersonId | null,
): Promise<StructureEnd[]> =>
  em.execute<StructureEnd[]>(
    `select o.id as key, 'office' as what, o.name, coalesce(o.holder_id = ?::uuid, false) as mine
     from laget.office o where o.id in (select to_office_id from laget.forum_edge where ended_at is null)
     union all
     select s.id, 'service', s.name, false from laget.service s where s.id in (select to_service_id from laget.forum_edge where ended_at is null)
     order by 2, 1`,
    [person],
  );

/** How much is on its way from one row to another, as counted: not yet fit to be shown. */
export interface OnTheWay extends StructureEdgeRow {
  readonly count: number;
  readonly respondBy: string | null;
  /** What is counted belongs to cases, whatever the way. */
  readonly isCase?: boolean;
}

/**
 * Cases on their way up or sent back, unread minutes, and what has been lifted without persons and waits for an answer.
 * What is overdue in a case is left out: it is the individual level's, and the map is everybody's.
 */
export const onTheWay = (
  em: EntityManager,
  referred: readonly ReferralState[],
): Promise<OnTheWay[]> =>
  em.execute<OnTheWay[]>(
    `select 'refersTo' as kind, r.from_forum_id as "from", r.to_forum_id as "to", count(*)::int as count, null as "respondBy"
       from laget.referral r where r.state = any(?::text[]) group by 2, 3
     union all
     select 'returnsTo', r.to_forum_id, r.from_forum_id, count(*)::int, null
       from laget.referral r where r.state = 'returned' group by 2, 3
     union all
     select 'circulatesMinutesTo', n.forum_id, d.to_forum_id, count(*)::int, null
       from laget.minutes_delivery d join laget.minutes n on n.id = d.minutes_id
       where d.to_forum_id is not null and d.answered_at is null group by 2, 3
     union all
     select 'escalatesTo', last.from_forum_id, coalesce(i.at_office_id, i.at_forum_id), count(*)::int, min(i.respond_by)::text
       from laget.system_issue i join lateral (select s.from_forum_id from laget.system_issue_step s
         where s.owner_id = i.owner_id and s.issue_id = i.id and s.deed = 'lifted' order by s.ord desc limit 1) last on true
       where i.state = 'lifted' group by 2, 3
     union all
     select 'escalatesTo', e.from_forum_id, e.to_office_id, count(*)::int, min(e.respond_by)::text
       from laget.escalation e where e.state = 'open' and e.level = 'system' group by 2, 3`,
    [arrayOf(referred)],
  );

/** Measures of cases that were not done in time and wait for an office to answer. Not for the map, which is everybody's. */
export const openCaseEscalations = (em: EntityManager): Promise<OnTheWay[]> =>
  em.execute<OnTheWay[]>(
    `select 'escalatesTo' as kind, e.from_forum_id as "from", e.to_office_id as "to", count(*)::int as count,
       null as "respondBy", true as "isCase"
     from laget.escalation e where e.state = 'open' and e.level = 'individual' group by 2, 3`,
  );
