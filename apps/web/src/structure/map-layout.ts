import type { Structure, StructureEdge } from '#contract/structure';
import { forumTiers, tierOfKind, type ForumTier } from '#contract/forum-kinds';

/** The drawing's own units; a unit is a pixel at full size. */
export const map = { width: 820, left: 112, gap: 20, node: 84, between: 84, perRow: 4 } as const;

/** A place with its room in the drawing. */
export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A way as a line, with the place of its count. `level`: drawn between neighbours of one row. */
export interface Line {
  readonly edge: StructureEdge;
  readonly path: string;
  readonly pill: { readonly x: number; readonly y: number };
}

export interface TierRoom {
  readonly tier: ForumTier;
  readonly y: number;
  readonly h: number;
}

/** Where everything stands. `wall`: the height of the wall between the levels, null where one side is empty. */
export interface MapLayout {
  readonly height: number;
  readonly tiers: readonly TierRoom[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: readonly Line[];
  readonly wall: number | null;
}

/** The tiers on the individual level: below the wall. */
const belowWall: readonly ForumTier[] = ['advise', 'near'];

type Places = ReadonlyMap<ForumTier, readonly string[]>;

/** Who stands in which tier: forums by their kind, offices with those who decide, services with those who advise. */
const placesOf = ({ nodes, ends }: Structure): Places => {
  const keyed = [
    ...nodes.map(({ key, kind }) => [tierOfKind(kind), key] as const),
    ...ends.map(({ key, what }) => [what === 'office' ? 'decide' : 'advise', key] as const),
  ];
  return new Map(
    forumTiers.map((tier) => [tier, keyed.flatMap(([of, key]) => (of === tier ? [key] : []))]),
  );
};

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Orders every tier by where its neighbours stand, from below and from above in turn, so that few lines cross. */
const ordered = (places: Places, edges: readonly StructureEdge[]): Places => {
  const at = new Map<string, number>();
  const set = (keys: readonly string[]) =>
    keys.forEach((key, index) => at.set(key, (index + 0.5) / keys.length));
  const now = new Map(places);
  now.forEach(set);
  const weight = (key: string): number => {
    const near = edges.flatMap(({ from, to }) => {
      if (from === key) return at.get(to) ?? [];
      return to === key ? (at.get(from) ?? []) : [];
    });
    return near.length === 0 ? (at.get(key) ?? 0.5) : mean(near);
  };
  for (const tiers of [forumTiers.toReversed(), forumTiers]) {
    for (const tier of tiers) {
      const keys = (now.get(tier) ?? [])
        .map((key) => [weight(key), key] as const)
        .toSorted(([one], [other]) => one - other)
        .map(([, key]) => key);
      now.set(tier, keys);
      set(keys);
    }
  }
  return now;
};

const rowsOf = (keys: readonly string[]): string[][] => {
  const rows = Math.ceil(keys.length / map.perRow);
  const each = Math.ceil(keys.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, row) => keys.slice(row * each, (row + 1) * each));
};

const rowOfBoxes = (keys: readonly string[], y: number): Box[] => {
  const room = map.width - map.left;
  const w = (room - map.gap * (keys.length - 1)) / keys.length;
  return keys.map((key, at) => ({ key, x: map.left + at * (w + map.gap), y, w, h: map.node }));
};

/** Lines between two places stand beside each other where both have room; else they lean from middle to middle. */
const endsOf = (from: Box, to: Box, share: number): readonly [number, number] => {
  const [low, high] = [Math.max(from.x, to.x) + 16, Math.min(from.x + from.w, to.x + to.w) - 16];
  if (high - low >= 24) {
    const x = low + (high - low) * share;
    return [x, x];
  }
  return [from.x + from.w * share, to.x + to.w * share];
};

const lineOf = (edge: StructureEdge, [from, to]: readonly [Box, Box], share: number): Line => {
  if (from.y === to.y) {
    const right = to.x > from.x;
    const [x1, x2] = right ? [from.x + from.w, to.x] : [from.x, to.x + to.w];
    const y = from.y + from.h * (0.2 + 0.6 * share);
    const dip = from.y + from.h + 18 + 14 * share;
    const isNext = Math.abs(x1 - x2) <= map.gap + 1;
    const under = `M${from.x + from.w / 2} ${from.y + from.h}V${dip}H${to.x + to.w / 2}V${to.y + to.h}`;
    return {
      edge,
      path: isNext ? `M${x1} ${y}L${x2} ${y}` : under,
      pill: { x: (x1 + x2) / 2, y: isNext ? from.y - 14 : dip },
    };
  }
  const up = to.y < from.y;
  const [x1, x2] = endsOf(from, to, share);
  const [y1, y2] = up ? [from.y, to.y + to.h] : [from.y + from.h, to.y];
  const middle = up ? y1 - map.between / 2 : y1 + map.between / 2;
  const path =
    x1 === x2
      ? `M${x1} ${y1}L${x2} ${y2}`
      : `M${x1} ${y1}C${x1} ${(y1 + y2) / 2} ${x2} ${(y1 + y2) / 2} ${x2} ${y2}`;
  return { edge, path, pill: { x: x1, y: middle } };
};

const linesOf = (edges: readonly StructureEdge[], boxes: ReadonlyMap<string, Box>): Line[] => {
  const pairs = Map.groupBy(edges, ({ from, to }) => [from, to].toSorted().join(' '));
  return [...pairs.values()].flatMap((between) =>
    between.flatMap((edge, at) => {
      const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
      if (from === undefined || to === undefined || from === to) return [];
      return [lineOf(edge, [from, to], (at + 1) / (between.length + 1))];
    }),
  );
};

/** Lays the map out: tiers from the top, up to four places in a row, one line for each way that is in the pack. */
export const layOut = (structure: Structure): MapLayout => {
  // Which meeting comes first is a matter of the year, not something that is sent.
  const edges = structure.edges.filter(({ kind }) => kind !== 'mustPrecede');
  const places = ordered(placesOf(structure), edges);
  const boxes = new Map<string, Box>();
  const tiers: TierRoom[] = [];
  let y = 4;
  let wall: number | null = null;
  for (const tier of forumTiers) {
    const rows = rowsOf(places.get(tier) ?? []);
    if (rows.length === 0) continue;
    if (wall === null && belowWall.includes(tier) && tiers.length > 0) {
      wall = y - map.between / 2 + 12;
      y += 40;
    }
    const top = y;
    for (const row of rows) {
      rowOfBoxes(row, y).forEach((box) => boxes.set(box.key, box));
      y += map.node + map.gap;
    }
    tiers.push({ tier, y: top, h: y - map.gap - top });
    y += map.between - map.gap;
  }
  return { height: y - map.between + 40, tiers, boxes, lines: linesOf(edges, boxes), wall };
};
