import type { TFunction } from 'i18next';
import type { Structure, StructureEdge, StructureEnd, StructureNode } from '#contract/structure';
import type { EdgeKind } from '#kernel/forum/vocabulary';
import { nameIn, type Language } from '#kernel/language';

/** A place of the map, whichever it is. */
export type Place = StructureNode | StructureEnd;

export const isForums = (place: Place): place is StructureNode => 'forums' in place;

/** The ways of the individual level; the others hold no case. */
const ofCases: readonly EdgeKind[] = ['refersTo', 'returnsTo'];
export const isOfCases = ({ kind }: Pick<StructureEdge, 'kind'>): boolean => ofCases.includes(kind);

/** Every place by its key. */
export const placesIn = ({ nodes, ends }: Structure): ReadonlyMap<string, Place> =>
  new Map([...nodes, ...ends].map((place) => [place.key, place]));

/** What a place is called: its own name, or «12 lokale team». */
export const nameOf = (t: TFunction, language: Language, place: Place): string => {
  if (!isForums(place)) return nameIn(place.name, language);
  const [first] = place.forums;
  if (place.forums.length === 1 && first !== undefined) return nameIn(first.name, language);
  const kind = t(`forum-kinds.${place.kind}.plural`).toLocaleLowerCase(language);
  return t('structure.several', { count: place.forums.length, kind });
};

/** A count as it may be told; null where the way carries nothing that is counted. */
export const cellText = (t: TFunction, cell: StructureEdge['count']): string | null => {
  if (cell === null) return null;
  return typeof cell === 'number' ? String(cell) : t(`structure.cell.${cell}`);
};

/** Is anything on the way now? */
export const moves = ({ count }: StructureEdge): boolean => count !== null && count !== 0;
