import type { Name } from '#kernel/language';
import type { Pack, PackForum } from './pack.schema.js';

type PackUnit = Pack['units'][number];

/** One forum of the municipality: an instance of a forum of the pack. */
export interface Instance {
  readonly key: string;
  readonly name: Name;
  readonly unit: PackUnit | null;
  readonly area: string | null;
}

const placed = (pattern: Name, place: string): Name => ({
  nb: pattern.nb.replace('{place}', place),
  ...(pattern.nn ? { nn: pattern.nn.replace('{place}', place) } : {}),
  ...(pattern.en ? { en: pattern.en.replace('{place}', place) } : {}),
});

/** The instances of a forum; none where each case makes its own. */
export const instancesOf = (pack: Pack, forum: PackForum): Instance[] => {
  const pattern = forum.nameOfEach ?? forum.name;
  const { scheme, units, list } = forum.instances;
  if (scheme === 'one-per-case') return [];
  if (scheme === 'single') return [{ key: forum.key, name: forum.name, unit: null, area: null }];
  if (scheme === 'one-per-unit') {
    return pack.units
      .filter((unit) => units?.includes(unit.kind))
      .map((unit) => ({
        key: `${forum.key}.${unit.key}`,
        name: placed(pattern, unit.name),
        unit,
        area: unit.area,
      }));
  }
  return (list ?? []).map((each) => ({
    key: `${forum.key}.${each.key}`,
    name: placed(pattern, each.name),
    unit: null,
    area: each.area ?? null,
  }));
};

/** The part of an instance's key that tells it from its siblings. */
export const siblingKey = (forum: PackForum, instance: Instance): string =>
  instance.key === forum.key ? forum.key : instance.key.slice(forum.key.length + 1);
