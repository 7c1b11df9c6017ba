import type { Conclusion, Intake, MatrixRow } from '#kernel/forum/rules';
import { asDay } from '#kernel/time/day';

/** A row of the responsibility matrix with every cell filled. */
export const aRow = (row: Partial<MatrixRow> = {}): MatrixRow => ({
  goal: 'Trygg skolestart',
  person: 'person-1',
  service: 'pps',
  dueOn: asDay('2026-12-01'),
  evaluateOn: asDay('2027-01-15'),
  lead: true,
  ...row,
});

/** A case that may be concluded anywhere: the family is there, the child is heard, one measure is allocated. */
export const aConclusion = (conclusion: Partial<Conclusion> = {}): Conclusion => ({
  type: 'case',
  outcome: 'measures',
  reason: null,
  matrix: [aRow()],
  voiceHeard: true,
  familyTakesPart: true,
  consented: true,
  decidedByLead: true,
  ...conclusion,
});

/** An identified case that has been worked with, with consent. */
export const anIntake = (intake: Partial<Intake> = {}): Intake => ({
  kind: 'identified',
  triedMeasures: 1,
  waivedTried: false,
  urgent: false,
  consented: true,
  ...intake,
});
