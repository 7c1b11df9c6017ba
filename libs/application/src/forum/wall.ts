import type { ForumPolicy } from '#kernel/forum/policy';
import { neverPersons } from '#kernel/forum/wall';
import type { Refusal } from '#kernel/outcome';
import { personsIn } from '../system-issue/persons-in.js';

/**
 * The wall (DOMAIN §3): what is written on system level holds no marks of persons, whichever forum it is written in.
 * The forum's own rule is asked where its kind has one.
 * @param texts what was written, by its path in the request
 * @returns the refusal with the paths where marks were found; null when the texts are clean
 */
export const wallRefusal = (
  { rules }: Pick<ForumPolicy, 'rules'>,
  texts: Readonly<Record<string, string | null | undefined>>,
): Refusal | null => {
  const found = Object.entries(texts)
    .map(([path, text]) => ({ path, persons: personsIn(text ?? '') }))
    .filter(({ persons }) => persons > 0);
  const persons = found.reduce((sum, one) => sum + one.persons, 0);
  const against = (rules.mayWrite ?? neverPersons)({ persons });
  if (against === null) return null;
  return { ...against, fields: found.map(({ path }) => ({ path, code: 'person-found' })) };
};
