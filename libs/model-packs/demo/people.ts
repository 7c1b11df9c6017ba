import type { Enrolment } from '#application/person/enrol-people';
import type { InstalledPack } from '#application/pack/pack-ids';
import type { ServiceId, UnitId } from '#kernel/ids';
import type { Post } from './posts.js';
import type { Chance } from './random.js';
import { familyNames, givenNames, wholeNames } from './texts/names.js';

/** A fifth write nynorsk, as in this part of the county. */
const nynorsk = 20;
/** Of a hundred people, so many with a name from the list of whole names. */
const whole = 12;

type FullName = readonly [given: string, family: string];

const latin: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' };

/** `Ánne Márjá Jåma` is `anne.marja.jama`. */
const addressOf = ([given, family]: FullName): string =>
  `${given} ${family}`
    .toLowerCase()
    .replaceAll(/[æøåđŋŧ]/g, (sign) => latin[sign] ?? sign)
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '.');

/** So many different people, none with the same address. */
const namesFor = (count: number, chance: Chance): FullName[] => {
  const special = chance.shuffled<FullName>(wholeNames);
  const taken = new Set<string>();
  const names: FullName[] = [];
  while (names.length < count) {
    const rare = names.length >= 10 && chance.hits(whole) ? special.pop() : undefined;
    const name = rare ?? [chance.pick(givenNames), chance.pick(familyNames)];
    if (taken.has(addressOf(name))) continue;
    taken.add(addressOf(name));
    names.push(name);
  }
  return names;
};

/** Gives every post a person; personas get an account they can be signed in as. */
export const peopleFor = (
  posts: readonly Post[],
  { ids, startedOn }: { readonly ids: InstalledPack; readonly startedOn: string },
  chance: Chance,
): Enrolment[] => {
  const names = namesFor(posts.length, chance);
  return posts.map((post, index) => {
    const name = names[index] ?? ['', ''];
    const [givenName, familyName] = name;
    return {
      givenName,
      familyName,
      email: `${addressOf(name)}@melhus.example`,
      service: ids.services.get(post.service) ?? (null as ServiceId | null),
      unit: ids.units.get(post.unit ?? '') ?? (null as UnitId | null),
      language: chance.hits(nynorsk) && post.persona === undefined ? 'nn' : 'nb',
      systemRoles: post.persona === 'administrator' ? ['administrator'] : [],
      startedOn,
      subject: post.persona === undefined ? null : `demo:${post.persona}`,
    };
  });
};
