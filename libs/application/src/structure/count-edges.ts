import type { Structure, StructureEdge } from '#contract/structure';
import { suppress } from '#kernel/escalation/suppress';
import type { EdgeKind } from '#kernel/forum/vocabulary';
import type { OnTheWay, StructureEdgeRow } from '#persistence/views/structure.queries';

/** The ways on which something is counted, in the order of the key beside the map; true where what is counted is cases. */
const counted: readonly (readonly [EdgeKind, boolean])[] = [
  ['refersTo', true],
  ['returnsTo', true],
  ['circulatesMinutesTo', false],
  ['escalatesTo', false],
];

interface Bundle {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly respondBy: string | null;
}

const keyOf = ({ kind, from, to }: StructureEdgeRow): string => [kind, from, to].join(' ');

const nearest = (days: readonly (string | null)[]): string | null =>
  days.flatMap((day) => day ?? []).toSorted()[0] ?? null;

/** The edges between places, each once, with what is on its way along any of the rows behind it. */
const bundles = (
  edges: readonly StructureEdgeRow[],
  moving: readonly OnTheWay[],
  placeOf: (row: string) => string,
): Bundle[] => {
  const between = <Row extends StructureEdgeRow>(row: Row): Row => ({
    ...row,
    from: placeOf(row.from),
    to: placeOf(row.to),
  });
  const counts = Map.groupBy(moving.map(between), keyOf);
  const drawn = new Map(edges.map(between).map((edge) => [keyOf(edge), edge]));
  return [...drawn].map(([key, { kind, from, to }]) => {
    const here = counts.get(key) ?? [];
    return {
      kind,
      from,
      to,
      count: here.reduce((sum, { count }) => sum + count, 0),
      respondBy: nearest(here.map(({ respondBy }) => respondBy)),
    };
  });
};

/**
 * The edges with their counts as they may be shown: cases from one to four are veiled, also against subtraction from
 * the total of their kind (CONVENTIONS, small cells). What is written without persons is shown as it is.
 * @param placeOf the place on the map of a forum, office or service
 */
export const countEdges = (
  edges: readonly StructureEdgeRow[],
  moving: readonly OnTheWay[],
  placeOf: (row: string) => string,
): Pick<Structure, 'edges' | 'totals'> => {
  const all = bundles(edges, moving, placeOf);
  const totals: Structure['totals'] = [];
  const cells = new Map<string, StructureEdge['count']>();
  for (const [kind, isCases] of counted) {
    const ofKind = all.filter((edge) => edge.kind === kind);
    const counts = Object.fromEntries(ofKind.map((edge) => [keyOf(edge), edge.count]));
    const sum = ofKind.reduce((total, { count }) => total + count, 0);
    const shown = isCases ? suppress(counts) : { cells: counts, total: sum };
    Object.entries(shown.cells).forEach(([key, cell]) => cells.set(key, cell));
    if (ofKind.length > 0) totals.push({ kind, count: shown.total });
  }
  return {
    edges: all.map((edge) => ({
      kind: edge.kind,
      from: edge.from,
      to: edge.to,
      count: cells.get(keyOf(edge)) ?? null,
      respondBy: edge.respondBy,
    })),
    totals,
  };
};
