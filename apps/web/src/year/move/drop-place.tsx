import type { DragEvent, KeyboardEvent } from 'react';
import { clockIn, dateIn } from '../../shell/dates.js';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { breaksOn, stepDay, type Verdict, verdictOf } from './move-model.js';
import type { Move, Target } from './use-move.js';

/** The verdict of a place; null until it is known for this hour. */
const verdictAt = (move: Move, { day, starts }: Target): Verdict | null => {
  const breaks =
    move.checking || starts !== move.target.starts ? undefined : breaksOn(move.places, day);
  return breaks === undefined ? null : verdictOf(breaks);
};

const isTarget = (move: Move, { day, starts }: Target): boolean =>
  move.target.day === day && move.target.starts === starts;

const toConfirm = () =>
  setTimeout(() => document.querySelector<HTMLElement>('[data-move-confirm]')?.focus());

/** Where each arrow leads in a calendar, in days and hours. */
const arrows = {
  month: { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [-7, 0], ArrowDown: [7, 0] },
  week: { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
} as const;

const later = (starts: string, hours: number): string => {
  const hour = Math.min(22, Math.max(6, Number(starts.slice(0, 2)) + hours));
  return `${String(hour).padStart(2, '0')}${starts.slice(2)}`;
};

interface Walk {
  readonly grid: keyof typeof arrows;
  readonly shown: (day: string) => boolean;
}

/** The arrow keys carry the meeting in the hand from place to place. */
const walkWith =
  (move: Move, { grid, shown }: Walk) =>
  (event: KeyboardEvent) => {
    const [days, hours] =
      (arrows[grid] as Readonly<Record<string, readonly [number, number]>>)[event.key] ?? [];
    if (days === undefined || hours === undefined) return;
    event.preventDefault();
    const { day, starts } = move.target;
    move.aim({
      day: days === 0 ? day : stepDay(day, days, shown),
      starts: later(starts, hours),
    });
    setTimeout(focusTarget);
  };

/** Puts the focus on the place that is aimed at. @returns false where no calendar is shown */
export const focusTarget = (): boolean => {
  const place = document.querySelector<HTMLElement>('.drop-place[aria-current="true"]');
  place?.focus();
  return place !== null;
};

/** What makes a cell a place for the meeting in the hand: it is aimed at while dragged over, and kept when dropped on. */
export const dropOn = (move: Move | null, place: Target) =>
  move === null
    ? {}
    : {
        'data-target': isTarget(move, place),
        'data-verdict': verdictAt(move, place) ?? undefined,
        onDragOver: (event: DragEvent) => {
          event.preventDefault();
          if (!isTarget(move, place)) move.aim(place);
        },
        onDrop: (event: DragEvent) => {
          event.preventDefault();
          move.aim(place);
          toConfirm();
        },
      };

interface DropPlaceProps {
  readonly move: Move;
  readonly place: Target;
  readonly walk: Walk;
}

const marks = { free: 'check', note: 'bell', breaks: 'warning', stops: 'close' } as const;

/** A place as a button: the arrow keys lead between them, and it says what the place is like before it is chosen. */
export const DropPlace = ({ move, place, walk }: DropPlaceProps) => {
  const { t, language } = useTexts();
  const aimed = isTarget(move, place);
  const verdict = verdictAt(move, place);
  const count = breaksOn(move.places, place.day)?.length ?? 0;
  const stands = place.day === move.meeting.day && place.starts === move.meeting.starts;
  const word = stands
    ? t('year-move.place.stands')
    : verdict && t(`year-move.place.${verdict}`, { count });
  const day = dateIn(language, place.day, 'weekday');
  const label = walk.grid === 'week' ? `${day} ${clockIn(language, place.starts)}` : day;
  return (
    <button
      type="button"
      className="drop-place"
      tabIndex={aimed ? 0 : -1}
      aria-current={aimed ? 'true' : undefined}
      onKeyDown={walkWith(move, walk)}
      onClick={() => {
        move.aim(place);
        toConfirm();
      }}
    >
      {verdict && !stands && <Icon name={marks[verdict]} size={14} />}
      <span>{word ?? t('year-move.place.try')}</span>
      <span className="unseen">: {label}</span>
    </button>
  );
};
