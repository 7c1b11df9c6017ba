import { useRef, type KeyboardEvent } from 'react';
import type { Year, YearForum } from '#contract/year';
import type { ForumFamily } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { isOf } from '#kernel/meeting/forums-of';
import { useTexts } from '../shell/use-texts.js';
import { nearLimit, radii, wheelBox } from './wheel-geometry.js';
import { LaneRing, NearName, useLaneNames } from './wheel-lanes.js';
import { Bands, Halves, Holidays, Months, Today } from './wheel-ground.js';
import { nearWheel, onlyForum, wheelOf, type WheelModel } from './wheel-model.js';
import { Marks } from './wheel-marks.js';
import './year-wheel.css';

export interface YearWheelProps {
  readonly year: Year;
  /** Families that are filtered away. */
  readonly hidden: ReadonlySet<ForumFamily>;
  /** The forum that is chosen, if any. */
  readonly chosen: string | null;
  /** Only the chosen forum, or the few that are left: their own rings, large. */
  readonly near: boolean;
  readonly onZoom: (near: boolean) => void;
  readonly onChoose: (forum: string | null) => void;
  readonly onOpen: (meeting: string) => void;
}

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

const step = (list: readonly YearForum[], chosen: string | null, by: number): string | null => {
  const here = list.findIndex(({ id }) => id === chosen);
  const next = here === -1 ? (by > 0 ? 0 : list.length - 1) : here + by;
  return list[(next + list.length) % list.length]?.id ?? null;
};

/** The arrow keys: up and down choose a forum, left and right move among its meetings, Escape lets go. */
const useArrows = ({ onChoose, onZoom, chosen, near }: YearWheelProps, model: WheelModel) => {
  const wheel = useRef<SVGSVGElement>(null);
  const walk = (by: number) => {
    const marks = model.marks
      .filter((mark) => chosen !== null && isOf(mark.meeting, chosen))
      .sort((one, other) => one.meeting.day.localeCompare(other.meeting.day));
    const here =
      document.activeElement instanceof SVGElement
        ? document.activeElement.dataset['meeting']
        : undefined;
    const place = marks.findIndex((mark) => mark.meeting.id === here);
    const next = marks[(place + by + marks.length) % marks.length] ?? marks[0];
    wheel.current?.querySelector<SVGElement>(`[data-meeting="${next?.meeting.id ?? ''}"]`)?.focus();
  };
  const deeds: Readonly<Record<string, () => unknown>> = {
    ArrowUp: () => onChoose(step(model.order, chosen, 1)),
    ArrowDown: () => onChoose(step(model.order, chosen, -1)),
    ArrowRight: () => walk(1),
    ArrowLeft: () => walk(-1),
    Escape: () => {
      if (near) onZoom(false);
      else onChoose(null);
      wheel.current?.focus();
    },
    z: () => chosen !== null && onZoom(!near),
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

/** What is drawn: all forums, or one, or the few that are left, near. */
const useDrawing = ({ year, hidden, chosen, near }: YearWheelProps) => {
  const alone = near && chosen !== null;
  const shown = alone ? onlyForum(year, chosen) : year;
  const few = shown.forums.length > 0 && shown.forums.length <= nearLimit;
  const isNear = alone || (few && year.forums.length <= nearLimit);
  const model = isNear ? nearWheel(shown) : wheelOf(year, hidden);
  return { shown, model, isNear, alone };
};

/** The year of all forums in one picture: a turn is a school year, and nearest the child is innermost. */
export const YearWheel = (props: YearWheelProps) => {
  const { year, hidden, chosen, onChoose, onOpen } = props;
  const { t, language } = useTexts();
  const { shown, model, isNear, alone } = useDrawing(props);
  const { wheel, pressed } = useArrows(props, model);
  const forum = year.forums.find(({ id }) => id === chosen);
  const named = useLaneNames(year);
  const { left, top, width, height } = wheelBox;
  return (
    <figure className="year-wheel">
      {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- one stop in the tab order; the arrows move inside it */}
      <svg
        ref={wheel}
        viewBox={`${left} ${top} ${width} ${height}`}
        role="application"
        tabIndex={0}
        aria-label={`${t('year.wheel-name', { year: `${year.schoolYear}–${year.schoolYear + 1}`, count: model.marks.length })}. ${forum ? nameIn(forum.name, language) : ''}`}
        aria-describedby="wheel-help"
        onKeyDown={pressed}
        onClick={() => !alone && onChoose(null)}
      >
        {!isNear && <Bands bands={model.bands} />}
        <Holidays year={shown} angle={model.angle} />
        {model.lanes.map((lane) => (
          <LaneRing
            key={lane.key}
            lane={lane}
            name={named(lane)}
            chosen={chosen !== null && lane.forums.includes(chosen)}
          />
        ))}
        {!isNear && <NearName year={shown} hidden={hidden} />}
        <Months year={shown} angle={model.angle} />
        <Halves year={shown} angle={model.angle} />
        <Today year={shown} angle={model.angle} />
        <Marks model={model} chosen={chosen} near={isNear} onOpen={onOpen} onChoose={onChoose} />
        <Heart year={shown} />
      </svg>
      <figcaption id="wheel-help" className="second no-print">
        {t('year.wheel-help')}
      </figcaption>
    </figure>
  );
};
