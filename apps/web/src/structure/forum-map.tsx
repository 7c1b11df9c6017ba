import { useEffect, useRef, useState } from 'react';
import type { Structure } from '#contract/structure';
import { edgeKinds } from '#kernel/forum/vocabulary';
import { useTexts } from '../shell/use-texts.js';
import { Icon } from '../ui/icon.js';
import { layOut, map, type MapLayout } from './map-layout.js';
import { MapPlace } from './map-place.js';
import { Way, WayPill } from './map-way.js';
import { placesIn } from './words.js';

/** Smaller than this its words cannot be read: then it is scrolled. */
const leastScale = 0.8;

/** The drawing keeps its own units and is made smaller where there is less room. */
const useScale = () => {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const seen = new ResizeObserver(([entry]) => {
      if (entry)
        setScale(Math.min(1.25, Math.max(leastScale, entry.contentRect.width / map.width)));
    });
    seen.observe(current);
    return () => seen.disconnect();
  }, []);
  return { frame, scale };
};

/** The heads of the ways, which every drawing of a way on the page points to. */
export const Arrows = () => (
  <defs>
    {[...edgeKinds, 'quiet'].map((kind) => (
      <marker
        key={kind}
        id={`arrow-${kind}`}
        viewBox="0 0 10 10"
        refX="8.5"
        refY="5"
        markerUnits="userSpaceOnUse"
        markerWidth={kind === 'escalatesTo' ? 16 : 11}
        markerHeight={kind === 'escalatesTo' ? 16 : 11}
        orient="auto"
      >
        <path className="map-arrow" data-kind={kind} d="M0 0 10 5 0 10z" />
      </marker>
    ))}
  </defs>
);

const Ground = ({ layout }: { readonly layout: MapLayout }) => {
  const { t } = useTexts();
  return (
    <>
      {layout.wall !== null && (
        <>
          <div
            className="map-below"
            style={{ top: layout.wall, height: layout.height - layout.wall }}
          />
          <p className="map-level" style={{ top: layout.wall - 24 }}>
            {t('structure.system-level')}
          </p>
          <p className="map-level" style={{ top: layout.wall + 6 }}>
            {t('structure.individual-level')}
          </p>
          <p className="map-wall" style={{ top: layout.wall }}>
            <span>
              <Icon name="lock" size={15} />
              {t('structure.wall')}
            </span>
          </p>
        </>
      )}
      {layout.tiers.map(({ tier, y }) => (
        <p key={tier} className="map-tier" style={{ top: y + 22 }}>
          <b>{t(`structure.tier.${tier}`)}</b>
          <span className="second">{t(`structure.tier-does.${tier}`)}</span>
        </p>
      ))}
    </>
  );
};

interface ForumMapProps {
  readonly structure: Structure;
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** The map of forums: tiers from those who decide to those nearest the child, and what goes between them. */
export const ForumMap = ({ structure, chosen, onChoose }: ForumMapProps) => {
  const { t } = useTexts();
  const { frame, scale } = useScale();
  const layout = layOut(structure);
  const places = placesIn(structure);
  const touches = ({ from, to }: { readonly from: string; readonly to: string }) =>
    chosen === null || from === chosen || to === chosen;
  const near = new Set(
    structure.edges.filter(touches).flatMap(({ from, to }) => [from, to, chosen ?? from]),
  );
  return (
    <div ref={frame} className="forum-map" style={{ height: layout.height * scale }}>
      <section
        className="map-drawing"
        aria-label={t('structure.map-name')}
        style={{ width: map.width, height: layout.height, transform: `scale(${scale})` }}
      >
        <Ground layout={layout} />
        <svg width={map.width} height={layout.height} aria-hidden="true">
          <Arrows />
          {layout.lines.map((line) => (
            <Way key={`${line.edge.kind} ${line.path}`} line={line} faint={!touches(line.edge)} />
          ))}
        </svg>
        {[...layout.boxes.values()].map((box) => {
          const place = places.get(box.key);
          if (place === undefined) return null;
          return (
            <MapPlace
              key={box.key}
              place={place}
              box={box}
              chosen={chosen === box.key}
              faint={chosen !== null && !near.has(box.key)}
              onChoose={() => onChoose(chosen === box.key ? null : box.key)}
            />
          );
        })}
        {layout.lines.map((line) => (
          <WayPill key={`${line.edge.kind} ${line.path}`} line={line} faint={!touches(line.edge)} />
        ))}
      </section>
    </div>
  );
};
