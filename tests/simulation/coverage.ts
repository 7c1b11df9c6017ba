import type { Client } from 'pg';
import { allVerbs } from '#application/all-verbs';
import type { Trace } from './trace.js';

/** Names of every verb and view of the house: what has an `execute`. */
const verbNames = (): string[] =>
  allVerbs.flatMap((verb) =>
    typeof verb === 'function' && 'execute' in Object(verb.prototype) ? [verb.name] : [],
  );

/** Verbs nobody has done. */
export const unusedVerbs = ({ verbs }: Trace): string[] =>
  verbNames().filter((name) => (verbs.get(name)?.done ?? 0) === 0);

/** How one sees, row by row, that something has gone along an edge `e`. */
const travelledBy: Readonly<Record<string, string>> = {
  refersTo: `exists (select from laget.referral r where r.from_forum_id = e.from_forum_id and r.to_forum_id = e.to_forum_id and r.state <> 'draft')`,
  returnsTo: `exists (select from laget.referral r join laget.audit a on a.referral = r.id and a.to_state = 'returned'
    where r.to_forum_id = e.from_forum_id and r.from_forum_id = e.to_forum_id)`,
  circulatesMinutesTo: `exists (select from laget.minutes_delivery d where d.edge_id = e.id)`,
  escalatesTo: `exists (select from laget.system_issue_step s where s.deed = 'lifted' and s.from_forum_id = e.from_forum_id
      and (s.to_forum_id = e.to_forum_id or s.to_office_id = e.to_office_id))
    or exists (select from laget.escalation x where x.from_forum_id = e.from_forum_id and x.to_office_id = e.to_office_id)`,
  reportsTo: `exists (select from laget.outbox o where o.forum = e.from_forum_id and o.level = 'system')`,
  mustPrecede: `exists (select from laget.meeting a join laget.meeting b on a.forum_id = e.from_forum_id and b.forum_id = e.to_forum_id
    and a.day < b.day and a.state = 'held' and b.state = 'held')`,
};

/** What the software of today cannot carry, by why. Shown, never counted as travelled. */
const noWay = `case
  when e.kind = 'mandates' then 'mandates are not built'
  when e.kind in ('refersTo', 'returnsTo') and e.to_forum_id is null then 'a case can be sent to a forum only'
  when f.status <> 'active' or t.status <> 'active' then 'one end is not active'
  end`;

export interface EdgeLine {
  readonly edge: string;
  readonly why: string | null;
}

/** Edges of the pack nothing has gone along; `why` where nothing can. */
export const untravelled = async (admin: Client): Promise<EdgeLine[]> => {
  const cases = Object.entries(travelledBy)
    .map(([kind, sql]) => `when '${kind}' then (${sql})`)
    .join(' ');
  const { rows } = await admin.query<EdgeLine>(
    `select f.key || ' ' || e.kind || ' ' || coalesce(t.key, o.key, s.key) as edge, ${noWay} as why
     from laget.forum_edge e join laget.forum f on f.id = e.from_forum_id left join laget.forum t on t.id = e.to_forum_id
       left join laget.office o on o.id = e.to_office_id left join laget.service s on s.id = e.to_service_id
     where not (case e.kind ${cases} else false end) order by 2 nulls first, 1`,
  );
  return rows;
};
