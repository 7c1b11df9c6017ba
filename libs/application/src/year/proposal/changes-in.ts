import type { ProposedChange } from '#contract/year-proposal';
import type { Planned } from '#kernel/year-plan/planner/instance';
import { partsOf } from '#kernel/year-plan/planner/joint';
import { changesOf, type Stood } from '#kernel/year-plan/proposal';
import { plannedOf, type YearGround } from './year-ground.js';

/** The meetings a year stands with, as the planner names them. */
export const stoodIn = ({ standing }: YearGround): Stood[] =>
  standing.map((row) => ({ ...plannedOf(row), id: row.id }));

/** What a plan changes of a year, told of the forums themselves: a joint meeting is its host's, joint with the other. */
export const changesIn = (ground: YearGround, planned: readonly Planned[]): ProposedChange[] =>
  changesOf(stoodIn(ground), planned).map((one) => ({ ...one, ...partsOf(one.forum) }));
