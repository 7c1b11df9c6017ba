import { addDays, dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { nameIn } from '#kernel/language';
import type { ForumFamily } from '#contract/forum-kinds';
import type { Year, YearObligation } from '#contract/year';
import { itemIn, type Words } from './move/break-text.js';
import { at, type Band, outermost, radii, ringPiece, textLine } from './wheel-geometry.js';
import { halvesOf } from './wheel-model.js';

interface GroundProps {
  readonly year: Year;
  readonly angle: (day: string) => number;
}

/** The grounds of the families, so that a lane is seen also where it is empty. */
export const Bands = ({ bands }: { readonly bands: ReadonlyMap<ForumFamily, Band> }) => (
  <g aria-hidden="true">
    {[...bands].map(([family, { from, to }]) => (
      <path
        key={family}
        d={ringPiece([0, 2 * Math.PI], [from, to])}
        fill={`var(--family-${family}-wash)`}
        opacity="0.62"
      />
    ))}
  </g>
);

const firstOfMonths = (schoolYear: number): string[] =>
  Array.from({ length: 12 }, (_, month) => {
    const number = ((month + 7) % 12) + 1;
    return `${number >= 8 ? schoolYear : schoolYear + 1}-${String(number).padStart(2, '0')}-01`;
  });

/** The twelve months around the wheel; the one we are in is filled. */
export const Months = ({ year, angle }: GroundProps) => {
  const { language } = useTexts();
  const days = firstOfMonths(year.schoolYear);
  return (
    <g aria-hidden="true">
      {days.map((day, place) => {
        const from = angle(day);
        const to = place === 11 ? 2 * Math.PI : angle(days[place + 1] ?? day);
        const now = day.slice(0, 7) === year.today.slice(0, 7);
        const id = `month-${day}`;
        return (
          <g key={day} className="wheel-month" data-now={now} data-even={place % 2 === 0}>
            <path d={ringPiece([from, to], [radii.monthsIn, radii.monthsOut])} />
            <path id={id} d={textLine(from, to, 328)} fill="none" stroke="none" />
            <text>
              <textPath href={`#${id}`} startOffset="50%">
                {dateIn(language, day, 'month')}
              </textPath>
            </text>
          </g>
        );
      })}
    </g>
  );
};

/** A holiday's name along the radius in its own sector, turned on the left half. */
const HolidayName = ({ middle, name }: { readonly middle: number; readonly name: string }) => {
  const left = middle > Math.PI;
  const place = at(middle, 262);
  const turn = (middle * 180) / Math.PI + (left ? 90 : -90);
  return (
    <text
      className="wheel-holiday-name"
      transform={`translate(${place.x} ${place.y}) rotate(${turn})`}
    >
      {name}
    </text>
  );
};

/** Sectors without meetings: school holidays, hatched. */
export const Holidays = ({ year, angle }: GroundProps) => {
  const { language } = useTexts();
  const last = `${year.schoolYear + 1}-07-31`;
  const first = `${year.schoolYear}-08-01`;
  const long = year.holidays.filter(
    ({ from, to }) => from <= last && to >= first && addDays(from, 2) <= to,
  );
  return (
    <g aria-hidden="true">
      <defs>
        <pattern
          id="wheel-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--sun-wash)" />
          <path d="M0 0v6" stroke="var(--sun)" strokeWidth="1" opacity="0.5" />
        </pattern>
      </defs>
      {long.map((holiday) => {
        const from = angle(holiday.from < first ? first : holiday.from);
        const to = angle(holiday.to > last ? last : addDays(holiday.to, 1));
        const middle = (from + to) / 2;
        const summer = middle < 0.35 || middle > 2 * Math.PI - 0.8;
        return (
          <g key={`${holiday.from} ${holiday.name.nb}`}>
            <path
              d={ringPiece([from, to], [radii.heart + 6, outermost])}
              fill="url(#wheel-hatch)"
              opacity="0.85"
            />
            {!summer && to - from > 0.06 && (
              <HolidayName middle={middle} name={nameIn(holiday.name, language)} />
            )}
          </g>
        );
      })}
    </g>
  );
};

/** So many duties are named along a half-year; more are counted. */
const namedDuties = 3;

/** A half-year's duties in words: each by name where they are few, else how many are in place. */
const dutiesIn = (duties: readonly YearObligation[], words: Words): string => {
  const { t } = words;
  const met = duties.filter((duty) => duty.met).length;
  if (duties.length > namedDuties) return t('year.duties-met', { met, all: duties.length });
  return duties
    .map(
      ({ key, planned, required, met: well }) =>
        `${well ? '✓' : '!'} ${itemIn(key, words)} ${t('year.of', { met: planned, needed: required })}`,
    )
    .join('   ');
};

/** The half-years outside the months: green when every duty is met, warm when not, and it says so in words. */
export const Halves = ({ year, angle }: GroundProps) => {
  const { t, language } = useTexts();
  const halves = halvesOf(angle, year.schoolYear);
  return (
    <g aria-hidden="true">
      {(['autumn', 'spring'] as const).map((half) => {
        const duties = year.obligations.filter((duty) => duty.half === half);
        if (duties.length === 0) return null;
        const { from, to } = halves[half];
        const well = duties.every((duty) => duty.met);
        return (
          <g key={half} className="wheel-half" data-met={well}>
            <path d={ringPiece([from, to], [radii.half, radii.half + 3])} />
            <path id={`half-${half}`} d={textLine(from, to, radii.halfText)} fill="none" />
            <text>
              <textPath href={`#half-${half}`} startOffset="50%">
                {`${t(`year.half-year.${half}`)}  ${dutiesIn(duties, { t, language, items: year.items })}`}
              </textPath>
            </text>
          </g>
        );
      })}
    </g>
  );
};

/** Today, from the heart and out. */
export const Today = ({ year, angle }: GroundProps) => {
  const { t } = useTexts();
  const turn = angle(year.today);
  if (turn < 0 || turn > 2 * Math.PI) return null;
  const inner = at(turn, radii.heart);
  const outer = at(turn, radii.today - 16);
  const pill = at(turn, radii.today);
  return (
    <g aria-hidden="true" className="wheel-today">
      <path d={`M${inner.x} ${inner.y}L${outer.x} ${outer.y}`} />
      <circle cx={inner.x} cy={inner.y} r="4" />
      <rect x={pill.x - 26} y={pill.y - 12} width="52" height="24" rx="12" />
      <text x={pill.x} y={pill.y}>
        {t('year.today')}
      </text>
    </g>
  );
};
