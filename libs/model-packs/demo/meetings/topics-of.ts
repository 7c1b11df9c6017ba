import type { Chance } from '../random.js';
import {
  councilTopics,
  groupTopics,
  localTopics,
  networkTopics,
  type SystemTopic,
  teamTopics,
} from '../texts/system-topics.js';

/** What each sort of forum takes up, by its key in the pack, and how much of it at once. */
const taken: Readonly<
  Record<
    string,
    { readonly of: readonly SystemTopic[]; readonly from: number; readonly to: number }
  >
> = {
  'lokale-tverrfaglige-team': { of: localTopics, from: 1, to: 2 },
  droftingsteam: { of: teamTopics, from: 0, to: 1 },
  'tverrfaglige-nettverk': { of: networkTopics, from: 1, to: 2 },
  'tverrfaglig-samarbeidsgruppe': { of: groupTopics, from: 2, to: 3 },
  'slt-styringsgruppe-politirad': { of: councilTopics, from: 2, to: 2 },
};

/** A team near the child sometimes has nothing to meet about. */
export const hasNothingToTakeUp = (
  { forum }: { readonly forum: string },
  chance: Chance,
): boolean => forum.startsWith('lokale-') && chance.hits(9);

/** The items somebody puts on the agenda of a meeting, besides cases and standing items. */
export const topicsOf = ({ forum }: { readonly forum: string }, chance: Chance): SystemTopic[] => {
  const kind = taken[forum.split('.')[0] ?? ''];
  if (kind === undefined) return [];
  return chance.shuffled(kind.of).slice(0, chance.between(kind.from, kind.to));
};
