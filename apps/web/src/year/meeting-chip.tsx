import { Link } from '@tanstack/react-router';
import type { DragEvent } from 'react';
import { familyOfKind } from '#contract/forum-kinds';
import type { Year, YearMeeting } from '#contract/year';
import { nameIn } from '#kernel/language';
import { clockIn, dateIn } from '../shell/dates.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Icon } from '../ui/icon.js';
import type { Mover } from './move/use-move.js';
import { isHeld } from './wheel-model.js';
import { isMovable } from './year-shown.js';

interface MoveButtonProps {
  readonly year: Year;
  readonly meeting: YearMeeting;
  readonly mover: Mover;
}

/** Picks a meeting up without a pointer. Only where the reader may move it. */
export const MoveButton = ({ year, meeting, mover }: MoveButtonProps) => {
  const { t, language } = useTexts();
  const forum = year.forums.find(({ id }) => id === meeting.forum);
  if (!isMovable(year, meeting)) return null;
  const held = mover.move?.meeting.id === meeting.id;
  return (
    <button
      type="button"
      className="chip-move no-print"
      data-pick-up={meeting.id}
      aria-pressed={held}
      aria-label={t('year-move.pick-up', {
        forum: forum ? nameIn(forum.name, language) : '',
        day: dateIn(language, meeting.day, 'weekday'),
      })}
      onClick={() => mover.pickUp(held ? null : meeting.id)}
    >
      <Icon name="swap" size={16} />
    </button>
  );
};

/** Makes a meeting something to drag. Dropped nowhere, it stays where it stands. */
const dragOf = (id: string, movable: boolean, { pickUp }: Mover) =>
  movable
    ? {
        draggable: true,
        onDragStart: ({ dataTransfer }: DragEvent) => {
          dataTransfer.setData('text/plain', id);
          dataTransfer.effectAllowed = 'move';
          // Chromium gives the drag up when the page is drawn anew inside this event.
          setTimeout(() => pickUp(id));
        },
        onDragEnd: ({ dataTransfer }: DragEvent) => {
          if (dataTransfer.dropEffect === 'none') pickUp(null);
        },
      }
    : { draggable: false };

/** A meeting in a month or a week: link, state, and a handle where it may be moved. It is dragged by its name. */
export const MeetingChip = ({ year, meeting, mover }: MoveButtonProps) => {
  const { t, language } = useTexts();
  const forum = year.forums.find(({ id }) => id === meeting.forum);
  if (!forum) return null;
  const movable = isMovable(year, meeting);
  const held = isHeld(meeting);
  return (
    <li
      className="meeting-chip"
      data-family={familyOfKind(forum.kind)}
      data-held={held}
      data-moving={mover.move?.meeting.id === meeting.id}
      data-conflict={year.conflicts.some((conflict) => conflict.meeting === meeting.id)}
      data-movable={movable}
    >
      <FamilySymbol family={familyOfKind(forum.kind)} planned={!held} size={11} />
      <Link to={placeOf('meeting', meeting.id)} {...dragOf(meeting.id, movable, mover)}>
        <span className="chip-time">{clockIn(language, meeting.starts)}</span>{' '}
        {nameIn(forum.name, language)}
        <span className="unseen">, {t(`forum-page.meetings.states.${meeting.state}`)}</span>
      </Link>
      <MoveButton year={year} meeting={meeting} mover={mover} />
    </li>
  );
};
