import type { Planned, Progress, ProposedYear, Terms, YearInstance } from './instance.js';
import { proposeYear } from './propose-year.js';
import { replanYear } from './replan-year.js';

/** A year to be planned, as data: it can be sent to another thread. */
export interface PlanTask {
  readonly instance: YearInstance;
  /** The plan that stands. */
  readonly standing: readonly Planned[];
  /** Those of its meetings that stay where they are. */
  readonly locked: readonly Planned[];
  /** No meeting is moved to, or from, a day before this. */
  readonly from: number;
  /** True: as few meetings as can be are moved. False: all that are not locked are planned anew. */
  readonly sparing: boolean;
  readonly seed: number;
}

/** A plan in which no meeting that stood is lost. */
export interface KeptYear extends ProposedYear {
  /** Meetings that stood, had no better place, and stay where they were though someone cannot come. */
  readonly stayed: readonly Planned[];
}

const nameOf = ({ forum, day, start }: Planned): string => `${forum} ${day} ${start}`;

/** The meetings that stood of forums that now have fewer, those the plan does not hold first. */
const lostOf = (standing: readonly Planned[], meetings: readonly Planned[]): Planned[] => {
  const now = new Set(meetings.map(nameOf));
  const counts = Map.groupBy(meetings, ({ forum }) => forum);
  return [...Map.groupBy(standing, ({ forum }) => forum)].flatMap(([forum, stood]) => {
    const fewer = stood.length - (counts.get(forum)?.length ?? 0);
    return stood.filter((one) => !now.has(nameOf(one))).slice(0, Math.max(0, fewer));
  });
};

/** A plan is tried so often until all that stood have a place. */
const tries = 4;

/**
 * Plans a year for a house whose meetings exist: one that would lose its place stays where it is, and the rest is
 * planned around it. What cannot be met is told by the first plan, which had not yet given in.
 */
export const planTask = (
  { instance, standing, locked, from, sparing, seed }: PlanTask,
  listen: Pick<Terms, 'onProgress' | 'shouldStop'> = {},
): KeptYear => {
  const known = new Set(instance.forums.map(({ id }) => id));
  const mine = standing.filter(({ forum }) => known.has(forum));
  let stayed: readonly Planned[] = [];
  const plan = (): ProposedYear => {
    const terms: Terms = { seed, from, ...listen, locked: [...locked, ...stayed] };
    return sparing ? replanYear(instance, mine, terms) : proposeYear(instance, terms);
  };
  const first = plan();
  let last = first;
  for (let nth = 1; nth < tries; nth += 1) {
    const lost = lostOf(mine, last.meetings);
    if (lost.length === 0 || listen.shouldStop?.()) break;
    stayed = [...stayed, ...lost];
    last = plan();
  }
  return { ...last, unmet: first.unmet, stayed };
};

/** What a planning thread is heard to say. */
export type PlanHeard = { readonly progress: Progress } | { readonly done: KeptYear };
