import { ageBands, type AgeBand } from '#contract/referral';
import { ageOn } from '#kernel/consent/consent';

const top = (band: AgeBand): number => Number(band.split('-')[1]);

/** The band an age falls in on a day; null for whoever is older than the last one. */
export const ageBandOn = (bornOn: string, day: string): AgeBand | null => {
  const age = ageOn(bornOn, day);
  return ageBands.find((band) => age <= top(band)) ?? null;
};
