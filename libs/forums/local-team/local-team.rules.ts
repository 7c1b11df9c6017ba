import {
  childIsHeard,
  familyHasAgreed,
  firstAgainst,
  matrixIsComplete,
  noActionHasReason,
} from '#kernel/forum/matrix';

/** As a main rule child and guardians take part; where they cannot, they have agreed (MEL-R03, MEL-R04). */
export const mayConclude = firstAgainst(
  familyHasAgreed,
  childIsHeard,
  matrixIsComplete,
  noActionHasReason,
);
