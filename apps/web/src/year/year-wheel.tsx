import { useRef, type KeyboardEvent } from 'react';
import type { Year, YearForum } from '#contract/year';
import { familyOfKind, type ForumFamily } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { clockIn, dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { FamilyShape } from '../ui/family-symbol.js';
import { at, bands, radii, ringPiece, textLine, wheelBox, type Lane } from './wheel-geometry.js';
import { Bands, Halves, Holidays, Months, Today } from './wheel-ground.js';
import { isHeld, wheelOf, type Mark, type WheelModel } from './wheel-model.js';
import './year-wheel.css';

export interface YearWheelProps {
  readonly year: Year;
  /** Families that are filtered away. */
  readonly hidden: ReadonlySet<ForumFamily>;
  /** The forum that is chosen, if any. */
  readonly chosen: string | null;
  readonly onChoose: (forum: string | null) => void;
  readonly onOpen: (meeting: string) => void;
}

const summer = { from: (316 / 365) * 2 * Math.PI, to: (381 / 365) * 2 * Math.PI };

interface LaneProps {
  readonly lane: Lane;
  readonly chosen: boolean;
  readonly name: string;
}

/** A lane: a thin circle with its name in the summer sector, which is always free of meetings; wide when chosen. */
const LaneRing = ({ lane, chosen, name }: LaneProps) => {
  const id = `lane-${lane.key}`;
  return (
    <g aria-hidden="true">
      <circle
        r={lane.r}
        fill="none"
        stroke={`var(--family-${lane.family})`}
        strokeWidth={chosen ? 19 : 1}
        opacity={chosen ? 0.26 : 0.35}
      />
      {chosen && (
        <circle r={lane.r} fill="none" stroke={`var(--family-${lane.family})`} strokeWidth="1.6" />
      )}
      <path
        id={id}
        d={textLine(summer.from - 2 * Math.PI, summer.to - 2 * Math.PI, lane.r - 4)}
        fill="none"
      />
      <text className="wheel-lane-name" fill={`var(--family-${lane.family})`}>
        <textPath href={`#${id}`} startOffset="50%">
          {name}
        </textPath>
      </text>
    </g>
  );
};

/** A meeting in its lane: filled when held, outlined when planned; a sun dot carries a standing item, a dark one a guest. */
const LaneMark = ({ mark, big }: { readonly mark: Mark; readonly big: boolean }) => {
  const size = big ? 15 : 10.5;
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
          r="2.4"
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
  const inner =
    mark.family === 'near' ? bands.near.to + 14 : Math.max(radii.heart + 20, mark.r - 22);
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

const Heart = ({ year }: { readonly year: Year }) => {
  const { t } = useTexts();
  const meetings = year.meetings.filter(({ state }) => state !== 'cancelled').length;
  const wrong = year.conflicts.length;
  return (
    <g className="wheel-heart" aria-hidden="true">
      <circle r={radii.heart} />
      <text
        y="-14"
        className="wheel-year"
      >{`${year.schoolYear}–${String(year.schoolYear + 1).slice(2)}`}</text>
      <text y="9">{t('year.meetings', { count: meetings })}</text>
      <text y="29" data-wrong={wrong > 0} className="wheel-well">
        {wrong > 0 ? t('year.to-mend', { count: wrong }) : t('year.all-well')}
      </text>
    </g>
  );
};

interface MarksProps {
  readonly model: WheelModel;
  readonly chosen: string | null;
  readonly onOpen: (meeting: string) => void;
  readonly onChoose: (forum: string | null) => void;
}

/** Every meeting. The ones of the chosen forum are links in the tab order; the others are for the pointer. */
const Marks = ({ model, chosen, onOpen, onChoose }: MarksProps) => {
  const { t, language } = useTexts();
  const spoken = (mark: Mark) =>
    t('year.meeting-spoken', {
      forum: nameIn(mark.forum.name, language),
      day: dateIn(language, mark.meeting.day, 'weekday'),
      time: clockIn(language, mark.meeting.starts),
      state: t(isHeld(mark.meeting) ? 'year.key.held' : 'year.key.planned'),
    });
  const own = (mark: Mark) => mark.forum.id === chosen;
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
              <LaneMark mark={mark} big={own(mark)} />
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

const step = (list: readonly YearForum[], chosen: string | null, by: number): string | null => {
  const here = list.findIndex(({ id }) => id === chosen);
  const next = here === -1 ? (by > 0 ? 0 : list.length - 1) : here + by;
  return list[(next + list.length) % list.length]?.id ?? null;
};

/** The arrow keys: up and down choose a forum, left and right move among its meetings, Escape lets go. */
const useArrows = ({ onChoose, chosen }: YearWheelProps, model: WheelModel) => {
  const wheel = useRef<SVGSVGElement>(null);
  const walk = (by: number) => {
    const marks = model.marks
      .filter((mark) => mark.forum.id === chosen)
      .sort((one, other) => one.meeting.day.localeCompare(other.meeting.day));
    const here =
      document.activeElement instanceof SVGElement
        ? document.activeElement.dataset['meeting']
        : undefined;
    const place = marks.findIndex((mark) => mark.meeting.id === here);
    const next = marks[(place + by + marks.length) % marks.length] ?? marks[0];
    wheel.current?.querySelector<SVGElement>(`[data-meeting="${next?.meeting.id ?? ''}"]`)?.focus();
  };
  const deeds: Readonly<Record<string, () => void>> = {
    ArrowUp: () => onChoose(step(model.order, chosen, 1)),
    ArrowDown: () => onChoose(step(model.order, chosen, -1)),
    ArrowRight: () => walk(1),
    ArrowLeft: () => walk(-1),
    Escape: () => {
      onChoose(null);
      wheel.current?.focus();
    },
    Enter: () => {
      if (document.activeElement instanceof SVGElement)
        document.activeElement.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    },
  };
  const pressed = (event: KeyboardEvent) => {
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    if (event.key.startsWith('ArrowU') || event.key.startsWith('ArrowD')) wheel.current?.focus();
    deed();
  };
  return { wheel, pressed };
};

/** The year of all forums in one picture: a turn is a school year, and nearest the child is innermost. */
export const YearWheel = (props: YearWheelProps) => {
  const { year, hidden, chosen, onChoose, onOpen } = props;
  const { t, language } = useTexts();
  const model = wheelOf(year, hidden);
  const { wheel, pressed } = useArrows(props, model);
  const forum = year.forums.find(({ id }) => id === chosen);
  const named = (lane: Lane): string => {
    const one =
      lane.forums.length === 1 ? year.forums.find(({ id }) => id === lane.forums[0]) : undefined;
    return one ? nameIn(one.name, language) : t(`forum-kinds.family.${lane.family}`);
  };
  const near = year.forums.filter(({ kind }) => familyOfKind(kind) === 'near').length;
  const { left, top, width, height } = wheelBox;
  return (
    <figure className="year-wheel">
      <svg
        ref={wheel}
        viewBox={`${left} ${top} ${width} ${height}`}
        role="application"
        tabIndex={0}
        aria-label={`${t('year.wheel-name', { year: `${year.schoolYear}–${year.schoolYear + 1}`, count: model.marks.length })}. ${forum ? nameIn(forum.name, language) : ''}`}
        aria-describedby="wheel-help"
        onKeyDown={pressed}
        onClick={() => onChoose(null)}
      >
        <Bands />
        <Holidays year={year} angle={model.angle} />
        {model.lanes.map((lane) => (
          <LaneRing
            key={lane.key}
            lane={lane}
            name={named(lane)}
            chosen={chosen !== null && lane.forums.includes(chosen)}
          />
        ))}
        {near > 0 && !hidden.has('near') && (
          <g aria-hidden="true">
            <path
              d={ringPiece(0, 2 * Math.PI, bands.near.to, bands.near.to + 0.6)}
              fill="var(--family-near)"
              opacity="0.3"
            />
            <text className="wheel-lane-name" fill="var(--family-near)" y={-106}>
              {t('year.forums', { count: near })}
            </text>
          </g>
        )}
        <Months year={year} angle={model.angle} />
        <Halves year={year} angle={model.angle} />
        <Today year={year} angle={model.angle} />
        <Marks model={model} chosen={chosen} onOpen={onOpen} onChoose={onChoose} />
        <Heart year={year} />
      </svg>
      <figcaption id="wheel-help" className="second">
        {t('year.wheel-help')}
      </figcaption>
    </figure>
  );
};
