import type { EditReferral } from '#contract/referral';

export type EditField = keyof EditReferral;

/** Both have written in the same place: nobody's text is thrown away before somebody has chosen. */
export interface Conflict {
  readonly field: EditField;
  readonly mine: EditReferral[EditField];
  readonly theirs: EditReferral[EditField];
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const fieldsOf = (...edits: readonly EditReferral[]): EditField[] => [
  ...new Set(edits.flatMap((edit) => Object.keys(edit) as EditField[])),
];

/** The fields that are otherwise now than before. */
export const changedSince = (before: EditReferral, now: EditReferral): EditReferral =>
  Object.fromEntries(
    Object.entries(now).filter(([field, value]) => !same(Reflect.get(before, field), value)),
  );

interface Three {
  /** What both began with. */
  readonly base: EditReferral;
  readonly mine: EditReferral;
  readonly theirs: EditReferral;
}

/**
 * Puts two people's writing together: what only the other changed is taken, what only I changed stays,
 * and what both changed differently is a conflict.
 */
export const meet = ({ base, mine, theirs }: Three) => {
  const taken: Record<string, unknown> = {};
  const conflicts: Conflict[] = [];
  for (const field of fieldsOf(base, mine, theirs)) {
    const theyDid = !same(base[field], theirs[field]);
    if (!theyDid || same(mine[field], theirs[field])) continue;
    if (same(base[field], mine[field])) taken[field] = theirs[field];
    else conflicts.push({ field, mine: mine[field], theirs: theirs[field] });
  }
  return { taken: taken as EditReferral, conflicts };
};
