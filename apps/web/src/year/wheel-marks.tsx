import { nameIn } from '#kernel/language';
import { isOf } from '#kernel/meeting/forums-of';
import { clockIn, dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { FamilyShape } from '../ui/family-symbol.js';
import { at, nearBand, radii } from './wheel-geometry.js';
import { isHeld, type Mark, type WheelModel } from './wheel-model.js';

/** A meeting in its lane: filled when held, outlined when planned; a sun dot carries a standing item, a dark one a guest. */
const LaneMark = ({ mark, size }: { readonly mark: Mark; readonly size: number }) => {
  const { x, y } = mark.place;
  const { carries } = mark.meeting;
  const guest = carries.some((key) => key.startsWith('guest'));
  return (
    <>
      <svg
        x={x - size / 2}
        y={y - size / 2}
        width={size}
        height={size}
        viewBox="0 0 16 16"
        overflow="visible"
      >
        <FamilyShape family={mark.family} planned={!isHeld(mark.meeting)} />
      </svg>
      {carries.length > 0 && (
        <circle
          cx={x}
          cy={y}
          r={size / 4.6}
          fill={guest ? 'var(--ink)' : 'var(--sun)'}
          stroke="var(--sheet)"
          strokeWidth="0.6"
        />
      )}
    </>
  );
};

const Seed = ({ mark, big }: { readonly mark: Mark; readonly big: boolean }) => (
  <circle
    cx={mark.place.x}
    cy={mark.place.y}
    r={big ? 4 : 2.3}
    fill={isHeld(mark.meeting) ? 'var(--family-near)' : 'var(--sheet)'}
    stroke="var(--family-near)"
    strokeWidth={big ? 2 : 1}
  />
);

/** The days of the chosen forum, in pills a little inside the lane. */
const DayPill = ({ mark }: { readonly mark: Mark }) => {
  const { language } = useTexts();
  // Far enough in that the pill's own width does not cover the mark.
  const away = 12 + 26 * Math.abs(Math.sin(mark.angle)) + 10 * Math.abs(Math.cos(mark.angle));
  const near = mark.family === 'near';
  const inner = near ? nearBand.to + 24 : Math.max(radii.heart + 24, mark.r - away);
  const { x, y } = at(mark.angle, inner);
  return (
    <g className="wheel-pill" aria-hidden="true">
      <rect
        x={x - 26}
        y={y - 10}
        width="52"
        height="20"
        rx="10"
        stroke={`var(--family-${mark.family})`}
      />
      <text x={x} y={y}>
        {dateIn(language, mark.meeting.day, 'dayShort')}
      </text>
    </g>
  );
};

interface MarksProps {
  readonly model: WheelModel;
  readonly chosen: string | null;
  /** Few forums, drawn large. */
  readonly near: boolean;
  readonly onOpen: (meeting: string) => void;
  readonly onChoose: (forum: string | null) => void;
}

/** Every meeting. The ones of the chosen forum are links in the tab order; the others are for the pointer. */
export const Marks = ({ model, chosen, near, onOpen, onChoose }: MarksProps) => {
  const { t, language } = useTexts();
  const spoken = (mark: Mark) =>
    t('year.meeting-spoken', {
      forum: nameIn(mark.forum.name, language),
      day: dateIn(language, mark.meeting.day, 'weekday'),
      time: clockIn(language, mark.meeting.starts),
      state: t(isHeld(mark.meeting) ? 'year.key.held' : 'year.key.planned'),
    });
  const own = (mark: Mark) => chosen !== null && isOf(mark.meeting, chosen);
  const sizeOf = (mark: Mark) => (own(mark) ? 15 : 10.5) * (near ? 1.5 : 1);
  return (
    <>
      {[...model.marks]
        .sort((one, other) => Number(own(one)) - Number(own(other)))
        .map((mark) => (
          <g
            key={mark.meeting.id}
            className="wheel-mark"
            data-faint={chosen !== null && !own(mark)}
            data-meeting={mark.meeting.id}
            onClick={(event) => {
              event.stopPropagation();
              if (own(mark)) onOpen(mark.meeting.id);
              else onChoose(mark.forum.id);
            }}
            {...(own(mark)
              ? { role: 'link', tabIndex: -1, 'aria-label': spoken(mark) }
              : { 'aria-hidden': true })}
          >
            <title>{spoken(mark)}</title>
            {mark.r === 0 ? (
              <Seed mark={mark} big={own(mark)} />
            ) : (
              <LaneMark mark={mark} size={sizeOf(mark)} />
            )}
          </g>
        ))}
      {model.marks
        .filter(own)
        .slice(0, 12)
        .map((mark) => (
          <DayPill key={mark.meeting.id} mark={mark} />
        ))}
    </>
  );
};
