import type { PackKind } from '#contract/pack-form';

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/** A key made of a name: small letters a–z, digits and hyphens; with a number where others have it. */
export const keyOf = (name: string, taken: readonly string[]): string => {
  const plain =
    name
      .toLowerCase()
      .replaceAll(/[æøå]/g, (letter) => letters[letter] ?? letter)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'forum';
  let key = plain;
  for (let nth = 2; taken.includes(key); nth += 1) key = `${plain}-${nth}`;
  return key;
};

/** A forum as it is first written: planned, one, with everything its kind asks for left open, and no ways yet. */
export const newForum = (name: string, kind: PackKind, taken: readonly string[]) => ({
  key: keyOf(name, taken),
  kind: kind.kind,
  level: kind.levels.length > 1 ? 'both' : (kind.levels[0] ?? 'system'),
  status: 'planned',
  name: { nb: name },
  instances: { scheme: 'single' },
  settings: Object.fromEntries(kind.settings.map((setting) => [setting, 'open'])),
  ...(kind.leads.length > 0 ? { without: kind.leads.map(({ outcome }) => outcome) } : {}),
  seats: [],
});
