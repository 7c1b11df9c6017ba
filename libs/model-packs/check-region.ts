import { isOpen } from '#kernel/forum/settings';
import { notAmong, wrong, type Fault } from './faults.js';
import type { Pack } from './pack.schema.js';

/** Finds the pack of a region by its key; null when there is none. */
export type RegionOf = (key: string) => Pack | null;

/** The regions a municipality names: each must be there, be a region, and cover the municipality. */
const namedFaults = ({ key, regions = [] }: Pack, regionOf: RegionOf): Fault[] =>
  regions.flatMap((name, at) => {
    const path = `regions[${at}]`;
    const region = regionOf(name)?.region;
    if (region === undefined)
      return [
        {
          path,
          ...wrong(
            'region-missing',
            `there is no pack of the region «${name}»; it must be there first`,
            { name },
          ),
        },
      ];
    const covers = region.covers.map((each) => each.key);
    return covers.includes(key)
      ? []
      : [{ path, ...notAmong(key, `municipality of the region ${name}`, covers) }];
  });

/** A region has no children: its forums are on system level, for municipalities it covers. */
const ownFaults = ({ forums, region }: Pack): Fault[] => {
  const covers = (region?.covers ?? []).map((each) => each.key);
  return forums.flatMap((forum, at) => {
    const path = `forums[${at}]`;
    const { level, municipalities = [] } = forum;
    const named = isOpen(municipalities) ? [] : municipalities;
    return [
      ...(region === undefined || level === 'system'
        ? []
        : [{ path: `${path}.level`, ...notAmong(level, 'level in a region', ['system']) }]),
      ...named
        .filter((each) => !covers.includes(each))
        .map((each) => ({
          path: `${path}.municipalities`,
          ...notAmong(each, 'municipality of the region', covers),
        })),
    ];
  });
};

/** What is wrong between a municipality and its regions, or within a region. */
export const regionFaults = (pack: Pack, regionOf: RegionOf): Fault[] => [
  ...namedFaults(pack, regionOf),
  ...ownFaults(pack),
];
