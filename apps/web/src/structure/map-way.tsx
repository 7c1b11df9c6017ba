import type { StructureEdge } from '#contract/structure';
import { dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import type { Line } from './map-layout.js';
import { cellText, moves } from './words.js';

interface WayProps {
  readonly line: Line;
  /** Another place is chosen, and this way does not touch it. */
  readonly faint: boolean;
}

/** A way as a line: solid, dashed or dotted by kind, with an arrow where it ends. */
export const Way = ({ line, faint }: WayProps) => (
  <path
    className="map-way"
    d={line.path}
    data-kind={line.edge.kind}
    data-moves={moves(line.edge)}
    data-faint={faint}
    markerEnd={`url(#arrow-${moves(line.edge) ? line.edge.kind : 'quiet'})`}
  />
);

/** What is on the way: «5 henvist», or by when what has been lifted is to be answered. */
const wordsOf = (
  { t, language }: ReturnType<typeof useTexts>,
  edge: StructureEdge,
): { readonly count: string; readonly what: string } => {
  if (edge.kind === 'escalatesTo' && edge.respondBy !== null) {
    const day = dateIn(language, edge.respondBy, 'dayShort');
    return { count: String(edge.count), what: t('structure.answer-by', { day }) };
  }
  const count = typeof edge.count === 'number' ? edge.count : 5;
  return {
    count: cellText(t, edge.count) ?? '',
    what: t(`structure.on-way.${edge.kind}`, { count }),
  };
};

/** The count of a way, on the line. */
export const WayPill = ({ line, faint }: WayProps) => {
  const texts = useTexts();
  if (!moves(line.edge)) return null;
  const { count, what } = wordsOf(texts, line.edge);
  return (
    <span
      className="map-pill"
      data-kind={line.edge.kind}
      data-faint={faint}
      style={{ left: line.pill.x, top: line.pill.y }}
    >
      <b>{count}</b> {what}
    </span>
  );
};
