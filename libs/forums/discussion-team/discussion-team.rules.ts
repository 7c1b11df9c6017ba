import {
  childIsHeard,
  familyHasAgreed,
  firstAgainst,
  matrixIsComplete,
  noActionHasReason,
} from '#kernel/forum/matrix';

/**
 * No case is concluded before every role and task is allocated in writing (MEL-R13),
 * and none is spoken of without guardians at the table or their consent (MEL-R15).
 */
export const mayConclude = firstAgainst(
  familyHasAgreed,
  childIsHeard,
  matrixIsComplete,
  noActionHasReason,
);
