import { dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import type { ForumFamily } from '#contract/forum-kinds';

interface DateTileProps {
  /** A day of the wire, `2026-11-19`. */
  readonly day: string;
  readonly family?: ForumFamily;
}

/** A day as a leaf of a calendar. */
export const DateTile = ({ day, family }: DateTileProps) => {
  const { language } = useTexts();
  return (
    <time className="date-tile" dateTime={day} data-family={family}>
      <b>{dateIn(language, day, 'd')}</b>
      <span>{dateIn(language, day, 'monthShort')}</span>
    </time>
  );
};
