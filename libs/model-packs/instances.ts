import type { Name } from '#kernel/language';
import { isOpen } from '#kernel/forum/settings';
import type { Pack, PackForum } from './pack.schema.js';

type PackUnit = Exclude<Pack['units'], 'open'>[number];

/** The units of a pack; none while they are open. */
export const unitsOf = (pack: Pack): readonly PackUnit[] => (isOpen(pack.units) ? [] : pack.units);

type Listed = Exclude<NonNullable<PackForum['instances']['list']>, 'open'>[number];

/** The named instances of a forum; none while they are open. */
export const listOf = ({ instances: { list = [] } }: PackForum): readonly Listed[] =>
  isOpen(list) ? [] : list;

/** One forum of the municipality: an instance of a forum of the pack. */
export interface Instance {
  readonly key: string;
  readonly name: Name;
  readonly unit: PackUnit | null;
  readonly area: string | null;
}

const placed = (pattern: Name, place: string | Name): Name => {
  const where = typeof place === 'string' ? { nb: place } : place;
  const said = (language: 'nb' | 'nn' | 'en') =>
    (pattern[language] ?? pattern.nb).replace('{place}', where[language] ?? where.nb);
  return { nb: said('nb'), nn: said('nn'), en: said('en') };
};

/** The instances of a forum; none where each case makes its own, or where only its members run. */
export const instancesOf = (pack: Pack, forum: PackForum): Instance[] => {
  const pattern = forum.nameOfEach ?? forum.name;
  const { scheme, units, list } = forum.instances;
  if (forum.abstract || scheme === 'one-per-case') return [];
  // planned, and not divided yet: one forum to settle it in
  if (isOpen(list) || (units && isOpen(pack.units)))
    return [{ key: forum.key, name: forum.name, unit: null, area: null }];
  if (scheme === 'single') return [{ key: forum.key, name: forum.name, unit: null, area: null }];
  if (scheme === 'one-per-unit') {
    return unitsOf(pack)
      .filter((unit) => units?.includes(unit.kind))
      .map((unit) => ({
        key: `${forum.key}.${unit.key}`,
        name: placed(pattern, unit.name),
        unit,
        area: unit.area ?? null,
      }));
  }
  return listOf(forum).map((each) => ({
    key: `${forum.key}.${each.key}`,
    name: placed(pattern, each.name),
    unit: null,
    area: each.area ?? null,
  }));
};

/** The part of an instance's key that tells it from its siblings. */
export const siblingKey = (forum: PackForum, instance: Instance): string =>
  instance.key === forum.key ? forum.key : instance.key.slice(forum.key.length + 1);
