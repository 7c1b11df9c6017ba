import type { DraftMap } from '#contract/pack';
import type { EdgeEnd } from '#kernel/forum/ladder';
import { standAround } from '#application/structure/stand-around';
import type { ResolvedForum, ResolvedPack } from '#kernel/forum/resolved-pack';

/** More forums than these, described as one in the plan, are drawn as one place: as on the map of what runs. */
const mostApart = 4;

const isOne = (forums: readonly ResolvedForum[]): boolean =>
  forums.length > 1 && (forums.length > mostApart || forums.some(({ unit }) => unit !== null));

const nodeOf = (key: string, forums: readonly ResolvedForum[]): DraftMap['nodes'] => {
  const [first] = forums;
  if (first === undefined) return [];
  return [
    {
      key,
      kind: first.kind,
      level: first.level,
      status: first.status,
      forums: forums.map((forum) => ({
        id: forum.key,
        name: forum.name,
        kind: forum.kind,
        met: false,
        mine: false,
      })),
      next: null,
    },
  ];
};

const endKey = (end: EdgeEnd): { what: 'forum' | 'office' | 'service'; key: string } => {
  if ('forum' in end) return { what: 'forum', key: end.forum };
  return 'office' in end
    ? { what: 'office', key: end.office }
    : { what: 'service', key: end.service };
};

/** The map of what a pack would create: nothing has met and nothing is on its way. */
export const draftMap = (pack: ResolvedPack, today: string): DraftMap => {
  const described = Map.groupBy(pack.forums, ({ packKey }) => packKey);
  const nodes = [...described].flatMap(([packKey, forums]) =>
    isOne(forums) ? nodeOf(packKey, forums) : forums.flatMap((one) => nodeOf(one.key, [one])),
  );
  const places = new Map(nodes.flatMap(({ key, forums }) => forums.map(({ id }) => [id, key])));
  const ends = new Map<string, DraftMap['ends'][number]>();
  const placeOf = (end: EdgeEnd): string => {
    const { what, key } = endKey(end);
    if (what === 'forum') return places.get(key) ?? key;
    const place = `${what}:${key}`;
    const known = (what === 'office' ? pack.offices : pack.services).find((one) => one.key === key);
    ends.set(place, { key: place, what, name: known?.name ?? { nb: key }, mine: false });
    return place;
  };
  const edges = new Map(
    pack.edges.map(({ from, kind, to }) => {
      const edge = { kind, from: places.get(from) ?? from, to: placeOf(to) };
      return [[kind, edge.from, edge.to].join(' '), { ...edge, count: null, respondBy: null }];
    }),
  );
  const named = pack.forums.map(({ key, packKey }) => ({ id: key, packKey }));
  const drawn = new Set(
    [...ends.keys()].flatMap((key) => (key.startsWith('service:') ? key.slice(8) : [])),
  );
  return {
    ...{ today, nodes, ends: [...ends.values()], edges: [...edges.values()], totals: [] },
    around: standAround(pack.around, { forums: named, placeOf: places, drawn }),
  };
};
