import type { Client } from 'pg';
import { ActionDesk } from '#application/action/action-desk';
import { allVerbs } from '#application/all-verbs';
import { CaseDesk } from '#application/referral/case-desk';
import { KeepProposal } from '#application/year/proposal/keep-proposal';
import { MakeProposal } from '#application/year/proposal/make-proposal';
import { Planner } from '#application/year/proposal/planner';
import { RunProposal } from '#application/year/proposal/run-proposal';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import type { OwnerId } from '#kernel/ids';
import { isWaiting } from './habits/administrator.js';
import { calledFor } from './habits/caller.js';
import type { HeardFact } from './heard.js';
import type { Trace } from './trace.js';

/** What the verbs of a noun share; nobody asks for it by itself. */
const shared: readonly unknown[] = [
  ActionDesk,
  CaseDesk,
  Planner,
  RunProposal,
  MakeProposal,
  KeepProposal,
];

/** Names of every verb and view of the house. */
const verbNames = (): string[] =>
  allVerbs.flatMap((verb) =>
    typeof verb === 'function' && !shared.includes(verb) ? [verb.name] : [],
  );

/** What some verbs need of a pack before anybody can do them. */
const occasions: readonly {
  readonly verbs: RegExp;
  readonly why: string;
  readonly isIn: (pack: ResolvedPack) => boolean;
}[] = [
  {
    verbs: /Referral|Waiver|AwaitConsent|ListRoutes|ListSlots|ReadExtracts/u,
    why: 'no forum of the plan refers a case to another',
    isIn: ({ edges }) => edges.some(({ kind, to }) => kind === 'refersTo' && 'forum' in to),
  },
  {
    verbs: /^CallMeeting$/u,
    why: 'no forum is called outside its rhythm',
    isIn: ({ forums }) => forums.some((forum) => calledFor(forum).length > 0),
  },
  {
    verbs: /^BecomeForum$/u,
    why: 'no forum is yet to begin',
    isIn: ({ forums }) => forums.some(isWaiting),
  },
  {
    verbs: /^(ElectChair|ReadElection)$/u,
    why: 'no chair is elected for a term',
    isIn: ({ seats }) => seats.some(({ termMonths }) => termMonths !== null),
  },
  {
    verbs: /Issue/u,
    why: 'nothing is escalated',
    isIn: ({ edges }) => edges.some(({ kind }) => kind === 'escalatesTo'),
  },
  {
    verbs: /^AnswerEscalation$/u,
    why: 'no forum has an office above it to ask about what is overdue',
    isIn: ({ forums }) => forums.some(({ overdueTo }) => overdueTo !== null),
  },
  {
    verbs: /^ReadLeadership$/u,
    why: 'no office leads the municipality',
    isIn: ({ offices }) => offices.some(({ leadership }) => leadership),
  },
];

/** A verb nobody has done; `why` where this pack gives no occasion to. */
export interface Unused {
  readonly verb: string;
  readonly why: string | null;
}

/** Verbs nobody has done. */
export const unusedVerbs = ({ verbs }: Trace, pack: ResolvedPack): Unused[] =>
  verbNames()
    .filter((name) => (verbs.get(name)?.done ?? 0) === 0)
    .map((verb) => {
      const needs = occasions.filter((one) => one.verbs.test(verb));
      return { verb, why: needs.find(({ isIn }) => !isIn(pack))?.why ?? null };
    });

/** How one sees, row by row, that something has gone along an edge `e`. */
const travelledBy: Readonly<Record<string, string>> = {
  refersTo: `exists (select from laget.referral r where r.from_forum_id = e.from_forum_id and r.to_forum_id = e.to_forum_id and r.state <> 'draft')`,
  returnsTo: `exists (select from laget.referral r join laget.audit a on a.referral = r.id and a.to_state = 'returned'
    where r.to_forum_id = e.from_forum_id and r.from_forum_id = e.to_forum_id)`,
  circulatesMinutesTo: `exists (select from laget.minutes_delivery d where d.edge_id = e.id)`,
  escalatesTo: `exists (select from laget.system_issue_step s where s.deed = 'lifted' and s.from_forum_id = e.from_forum_id
      and (s.to_forum_id = e.to_forum_id or s.to_office_id = e.to_office_id))
    or exists (select from laget.escalation x where x.from_forum_id = e.from_forum_id and x.to_office_id = e.to_office_id)`,
  reportsTo: `exists (select from jsonb_to_recordset($1::jsonb) as h ("from" uuid, "to" uuid, subject uuid)
      join laget.outbox o on o.subject = h.subject and o.forum = h."from" and o.level = 'system'
    where h."from" = e.from_forum_id and h."to" in (e.to_forum_id, e.to_office_id))`,
  mustPrecede: `exists (select from laget.meeting a, lateral (select min(b.day) as day from laget.meeting b
      where b.forum_id = e.to_forum_id and b.day >= a.day and b.state <> 'cancelled') b
    where a.forum_id = e.from_forum_id and a.state <> 'cancelled' and a.started_at is not null and b.day - a.day >= coalesce(e.days, 1))`,
};

/** What the software of today cannot carry, by why. Shown, never counted as travelled. */
const noWay = `case
  when e.kind = 'mandates' then 'mandates are not built'
  when e.kind in ('refersTo', 'returnsTo') and e.to_forum_id is null then 'a case can be sent to a forum only'
  when f.status in ('superseded', 'dissolved') or t.status in ('superseded', 'dissolved') then 'one end is over'
  when e.kind = 'reportsTo' and e.to_service_id is not null then 'a service has no inbox'
  when e.kind = 'returnsTo' and not exists (select from laget.forum_edge w where w.ended_at is null and w.kind = 'refersTo'
    and w.from_forum_id = e.to_forum_id and w.to_forum_id = e.from_forum_id) then 'no case comes that way, for it cannot be sent on'
  end`;

export interface EdgeLine {
  readonly edge: string;
  readonly why: string | null;
}

/** Whose edges, and what those above have heard of from below. */
export interface Travelled {
  readonly owner: OwnerId;
  readonly heard: readonly HeardFact[];
}

/** Edges of the pack nothing has gone along; `why` where nothing can. */
export const untravelled = async (
  admin: Client,
  { owner, heard }: Travelled,
): Promise<EdgeLine[]> => {
  const cases = Object.entries(travelledBy)
    .map(([kind, sql]) => `when '${kind}' then (${sql})`)
    .join(' ');
  const { rows } = await admin.query<EdgeLine>(
    `select f.key || ' ' || e.kind || ' ' || coalesce(t.key, o.key, s.key) as edge, ${noWay} as why
     from laget.forum_edge e join laget.forum f on f.id = e.from_forum_id left join laget.forum t on t.id = e.to_forum_id
       left join laget.office o on o.id = e.to_office_id left join laget.service s on s.id = e.to_service_id
     where e.owner_id = $2 and e.ended_at is null and not (case e.kind ${cases} else false end) order by 2 nulls first, 1`,
    [JSON.stringify(heard), owner],
  );
  return rows;
};
