import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { Leadership } from '#contract/leadership';
import { dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { ChartCard } from '../ui/chart-card.js';
import { numberIn, WeekTable } from './waiting-table.js';

type Week = Leadership['waiting'][number];
interface Known {
  readonly at: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const box = { width: 560, height: 216, left: 34, right: 108, top: 12, bottom: 28 };

/** The weeks whose waiting time may be told, with their place in the row. */
const knownOf = (weeks: readonly Week[]): readonly Known[] =>
  weeks.flatMap(({ median, low, high }, at) =>
    median === null || low === null || high === null ? [] : [{ at, median, low, high }],
  );

/** Runs of weeks without a gap: a line is never drawn across weeks that cannot be told. */
const runsOf = (known: readonly Known[]): readonly (readonly Known[])[] => {
  const runs: Known[][] = [];
  for (const point of known) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.at === point.at - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
};

const scalesOf = (weeks: readonly Week[], known: readonly Known[]) => ({
  x: scaleLinear([0, Math.max(1, weeks.length - 1)], [box.left, box.width - box.right]),
  y: scaleLinear(
    [0, Math.max(5, ...known.map(({ high }) => high))],
    [box.height - box.bottom, box.top],
  ).nice(3),
});

type Scales = ReturnType<typeof scalesOf>;

/** Each month where its first week begins. */
const Months = ({ weeks, x }: { readonly weeks: readonly Week[]; readonly x: Scales['x'] }) => {
  const { language } = useTexts();
  return weeks.map(
    ({ week }, at) =>
      (at === 0
        ? Number(week.slice(8)) < 20
        : weeks[at - 1]?.week.slice(0, 7) !== week.slice(0, 7)) && (
        <text key={week} x={x(at)} y={box.height - 8} className="axis" textAnchor="middle">
          {dateIn(language, week, 'monthShort')}
        </text>
      ),
  );
};

const Ground = ({ weeks, x, y }: Scales & { readonly weeks: readonly Week[] }) => (
  <>
    {y.ticks(4).map((tick) => (
      <g key={tick}>
        <line
          x1={box.left}
          x2={box.width - box.right}
          y1={y(tick)}
          y2={y(tick)}
          className="grid-line"
        />
        <text x={box.left - 8} y={y(tick)} className="axis" textAnchor="end" dy="0.35em">
          {tick}
        </text>
      </g>
    ))}
    <Months weeks={weeks} x={x} />
  </>
);

const Run = ({ run, x, y }: Scales & { readonly run: readonly Known[] }) => {
  const band = area<Known>()
    .x(({ at }) => x(at))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .curve(curveMonotoneX);
  const middle = line<Known>()
    .x(({ at }) => x(at))
    .y(({ median }) => y(median))
    .curve(curveMonotoneX);
  return (
    <>
      <path d={band([...run]) ?? ''} className="band" />
      <path d={middle([...run]) ?? ''} className="line" />
    </>
  );
};

interface DrawingProps {
  readonly weeks: readonly Week[];
  readonly known: readonly Known[];
  readonly name: string;
}

const Drawing = ({ weeks, known, name }: DrawingProps) => {
  const { t, language } = useTexts();
  const { x, y } = scalesOf(weeks, known);
  const last = known.at(-1);
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing made here has no other tag
      role="img"
      aria-label={name}
      viewBox={`0 0 ${box.width} ${box.height}`}
      className="waiting-chart"
    >
      <Ground weeks={weeks} x={x} y={y} />
      {runsOf(known).map((run) => (
        <Run key={run[0]?.at} run={run} x={x} y={y} />
      ))}
      {last && (
        <>
          <circle cx={x(last.at)} cy={y(last.median)} r="4" className="end-dot" />
          <text x={x(last.at) + 9} y={y(last.median)} dy="0.35em" className="end-label">
            {t('leadership-page.waiting.days', {
              count: last.median,
              days: numberIn(language, last.median),
            })}
          </text>
        </>
      )}
    </svg>
  );
};

/** Working days from a case is sent until it is first discussed: half waited shorter, eight of ten are in the band. */
export const WaitingChart = ({ waiting }: Pick<Leadership, 'waiting'>) => {
  const { t, language } = useTexts();
  const known = knownOf(waiting);
  const last = known.at(-1);
  const name =
    last === undefined
      ? t('leadership.waiting.few')
      : t('leadership-page.waiting.name', {
          median: numberIn(language, last.median),
          low: last.low,
          high: last.high,
        });
  return (
    <ChartCard
      id="waiting"
      title={t('leadership.waiting.title')}
      headline={
        last && (
          <>
            {t('leadership-page.waiting.days', {
              count: last.median,
              days: numberIn(language, last.median),
            })}{' '}
            <small>{t('leadership.waiting.half')}</small>
          </>
        )
      }
      graph={
        last === undefined ? (
          <p className="second">{t('leadership.waiting.few')}</p>
        ) : (
          <Drawing weeks={waiting} known={known} name={name} />
        )
      }
      table={<WeekTable weeks={waiting} name={name} />}
      foot={`${t('leadership.waiting.band')}. ${t('leadership.waiting.window')}`}
    />
  );
};
