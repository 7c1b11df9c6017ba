import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { Structure, StructureEdge } from '#contract/structure';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { RespondBy } from '../ui/respond-by.js';
import { PlaceNow } from './map-place.js';
import { cellText, isForums, nameOf, placesIn, type Place } from './words.js';

const Sample = ({ kind }: Pick<StructureEdge, 'kind'>) => (
  <svg width="34" height="12" aria-hidden="true">
    <path
      className="map-way"
      data-kind={kind}
      data-moves="true"
      d="M0 6H26"
      markerEnd={`url(#arrow-${kind})`}
    />
  </svg>
);

/** The key of the map and its sums in one: every kind of way that the structure has. */
export const OnTheWayNow = ({ structure }: { readonly structure: Structure }) => {
  const { t } = useTexts();
  const totals = new Map(structure.totals.map(({ kind, count }) => [kind, count]));
  const kinds = [...new Set(structure.edges.map(({ kind }) => kind))].filter(
    (kind) => kind !== 'mustPrecede',
  );
  return (
    <section className="sheet structure-panel" aria-labelledby="on-the-way">
      <h2 id="on-the-way">{t('structure.now')}</h2>
      <ul className="rows">
        {kinds.map((kind) => (
          <li key={kind} data-kind={kind}>
            <Sample kind={kind} />
            <span className="grow">{t(`structure.kind.${kind}`)}</span>
            <b className="number">{cellText(t, totals.get(kind) ?? null)}</b>
          </li>
        ))}
        {structure.around.length > 0 && (
          <li>
            <span className="around-sample" aria-hidden="true" />
            <span className="grow">{t('structure.around.sample')}</span>
          </li>
        )}
      </ul>
      <p className="second">{t('structure.small')}</p>
    </section>
  );
};

interface WaysProps {
  readonly title: string;
  readonly edges: readonly StructureEdge[];
  readonly other: (edge: StructureEdge) => Place | undefined;
}

const Ways = ({ title, edges, other }: WaysProps) => {
  const { t, language } = useTexts();
  if (edges.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="rows">
        {edges.map((edge) => {
          const place = other(edge);
          return (
            <li key={`${edge.kind} ${edge.from} ${edge.to}`} data-kind={edge.kind}>
              <Sample kind={edge.kind} />
              <span className="grow">
                {place && nameOf(t, language, place)}{' '}
                <span className="second">{t(`structure.kind.${edge.kind}`)}</span>
                {edge.respondBy && <RespondBy day={edge.respondBy} />}
              </span>
              <b className="number">{cellText(t, edge.count)}</b>
            </li>
          );
        })}
      </ul>
    </>
  );
};

const Forums = ({ place }: { readonly place: Place }) => {
  const { language } = useTexts();
  if (!isForums(place)) return null;
  return (
    <ul className="structure-forums">
      {place.forums.map((forum) => (
        <li key={forum.id}>
          <FamilySymbol family={familyOfKind(forum.kind)} planned={!forum.met} size={12} />
          <Link to="/forums/$id" params={{ id: forum.id }}>
            {nameIn(forum.name, language)}
          </Link>
        </li>
      ))}
    </ul>
  );
};

interface PlaceWaysProps {
  readonly structure: Structure;
  readonly place: Place;
}

/** Where a place sends, with what is on the way. */
export const WaysOut = ({ structure, place }: PlaceWaysProps) => {
  const { t } = useTexts();
  const places = placesIn(structure);
  return (
    <Ways
      title={t('structure.out')}
      edges={structure.edges.filter(({ from }) => from === place.key)}
      other={({ to }) => places.get(to)}
    />
  );
};

const WaysIn = ({ structure, place }: PlaceWaysProps) => {
  const { t } = useTexts();
  const places = placesIn(structure);
  return (
    <Ways
      title={t('structure.in')}
      edges={structure.edges.filter(({ to }) => to === place.key)}
      other={({ from }) => places.get(from)}
    />
  );
};

interface PlacePanelProps extends PlaceWaysProps {
  readonly onClose: () => void;
}

/** The chosen place: the forums behind it and its ways. */
export const PlacePanel = ({ structure, place, onClose }: PlacePanelProps) => {
  const { t, language } = useTexts();
  return (
    <section className="sheet structure-panel" aria-labelledby="chosen-place" aria-live="polite">
      <h2 id="chosen-place">{nameOf(t, language, place)}</h2>
      {isForums(place) && (
        <p className="second">
          <PlaceNow node={place} />
        </p>
      )}
      <WaysOut structure={structure} place={place} />
      <WaysIn structure={structure} place={place} />
      {isForums(place) && <h3>{t('structure.forums')}</h3>}
      <Forums place={place} />
      <Button variant="tertiary" onClick={onClose}>
        {t('structure.close')}
      </Button>
    </section>
  );
};
