import { familyOfKind } from '#contract/forum-kinds';
import type { StructureNode } from '#contract/structure';
import { dateIn } from '../shell/dates.js';
import { useToday } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { ForumTile } from '../ui/forum-tile.js';
import { Icon } from '../ui/icon.js';
import type { Box } from './map-layout.js';
import { isForums, nameOf, type Place } from './words.js';

/** One seed for each forum behind the place: filled when it has met this month. */
const Seeds = ({ node }: { readonly node: StructureNode }) => (
  <span className="map-seeds" data-family={familyOfKind(node.kind)} aria-hidden="true">
    {node.forums.map(({ id, met }) => (
      <i key={id} data-met={met} />
    ))}
  </span>
);

/** When it meets next, or how many of them have met this month. */
export const PlaceNow = ({
  node,
  short = false,
}: {
  readonly node: StructureNode;
  readonly short?: boolean;
}) => {
  const { t, language } = useTexts();
  const today = useToday();
  if (node.status !== 'active') return <>{t('structure.planned')}</>;
  if (node.forums.length > 1) {
    return (
      <>
        {t('structure.met', {
          met: node.forums.filter(({ met }) => met).length,
          all: node.forums.length,
          month: dateIn(language, today, 'month'),
        })}
      </>
    );
  }
  if (node.next === null) return <>{t('structure.no-next')}</>;
  return (
    <>{t('structure.next', { day: dateIn(language, node.next.day, short ? 'dayShort' : 'day') })}</>
  );
};

/** A name may go on the next line after a stroke. */
const breakable = (name: string): string => name.replaceAll('/', '/\u200B');

/** Where there is little room the name gets it: the symbol stands alone, without its tile. */
const isNarrow = ({ w }: Box): boolean => w < 190;

const PlaceMark = ({
  forums,
  narrow,
}: {
  readonly forums: StructureNode | null;
  readonly narrow: boolean;
}) => {
  if (forums === null) return <Icon name="person" size={narrow ? 15 : 18} />;
  const family = familyOfKind(forums.kind);
  return narrow ? (
    <FamilySymbol family={family} size={15} />
  ) : (
    <ForumTile family={family} size={32} />
  );
};

interface MapPlaceProps {
  readonly place: Place;
  readonly box: Box;
  readonly chosen: boolean;
  readonly faint: boolean;
  readonly onChoose: () => void;
}

/** A place on the map: a forum, several of one description, an office or a service. */
export const MapPlace = ({ place, box, chosen, faint, onChoose }: MapPlaceProps) => {
  const { t, language } = useTexts();
  const forums = isForums(place) ? place : null;
  return (
    <button
      type="button"
      className="map-place"
      aria-pressed={chosen}
      data-faint={faint}
      data-end={forums === null}
      data-status={forums?.status}
      data-narrow={isNarrow(box)}
      {...(forums && { 'data-family': familyOfKind(forums.kind) })}
      style={{ left: box.x, top: box.y, width: box.w, height: box.h }}
      onClick={onChoose}
    >
      <PlaceMark forums={forums} narrow={isNarrow(box)} />
      <span className="map-words">
        <b>{breakable(nameOf(t, language, place))}</b>
        <span className="second">
          {forums ? (
            <PlaceNow node={forums} short={isNarrow(box)} />
          ) : (
            !isForums(place) && t(`structure.${place.what}`)
          )}
        </span>
        {forums && forums.forums.length > 1 && !isNarrow(box) && <Seeds node={forums} />}
      </span>
    </button>
  );
};
