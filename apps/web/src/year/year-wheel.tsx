import { useRef, type KeyboardEvent } from 'react';
import type { Year, YearForum } from '#contract/year';
import { familyOfKind, type ForumFamily } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { bands, radii, ringPiece, textLine, wheelBox, type Lane } from './wheel-geometry.js';
import { Bands, Halves, Holidays, Months, Today } from './wheel-ground.js';
import { families, wheelOf, type WheelModel } from './wheel-model.js';
import { Marks } from './wheel-marks.js';
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

/** As much of a name as the summer sector has room for at that distance. */
const shortTo = (name: string, r: number): string => {
  const room = Math.floor(((summer.to - summer.from) * r) / 6.6);
  return name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`;
};

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
          {shortTo(name, lane.r)}
        </textPath>
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

/** What a lane is called: its forum, or the family where many share it. */
const useLaneNames = (year: Year) => {
  const { t, language } = useTexts();
  return (lane: Lane): string => {
    const one =
      lane.forums.length === 1 ? year.forums.find(({ id }) => id === lane.forums[0]) : undefined;
    return one ? nameIn(one.name, language) : t(`forum-kinds.family.${lane.family}`);
  };
};

/** The year of all forums in one picture: a turn is a school year, and nearest the child is innermost. */
export const YearWheel = (props: YearWheelProps) => {
  const { year, hidden, chosen, onChoose, onOpen } = props;
  const { t, language } = useTexts();
  const model = wheelOf(year, hidden);
  const { wheel, pressed } = useArrows(props, model);
  const forum = year.forums.find(({ id }) => id === chosen);
  const named = useLaneNames(year);
  const near = year.forums.filter(({ kind }) => familyOfKind(kind) === 'near').length;
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
        onClick={() => onChoose(null)}
      >
        <Bands
          shown={families.filter((family) =>
            model.order.some(({ kind }) => familyOfKind(kind) === family),
          )}
        />
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
              d={ringPiece([0, 2 * Math.PI], [bands.near.to, bands.near.to + 0.6])}
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
