/**
 * P1: a nation's year of series as instants in Europe/Oslo, with three school calendars.
 * Reference: a loop over whole numbers (reference.ts), and rrule-temporal over every fiftieth series.
 * Oracle: the loop and Temporal give the very same instants, also on the two days the clocks change.
 * Control: the loop told of no closed days must be found to differ.
 */
import { isOpen } from '#kernel/time/calendar';
import { dayNumber, daysOf } from '#kernel/time/day';
import { instantsOn, onOpenDays, recurOn } from '#kernel/time/recurrence/recurrence';
import { minuteOf } from '#kernel/time/wall-time';
import { norwegianZone } from '#kernel/time/zone';
import { type Bench, type Figure, figureOf } from '../figure.ts';
import { byTemporal } from './by-others.ts';
import { type Whole, wholeLoop } from './reference.ts';
import { calendars, inventSeries, type Series, sundays, year } from './series.ts';

/** Series of a nation's year (QUALITY, P1). */
const nation = 35_700;

const ours = ({ rule, starts, calendar }: Series): number[] => {
  const days = recurOn(rule, year);
  const closed = calendar === null ? undefined : calendars[calendar];
  const held = closed === undefined ? days : onOpenDays(days, closed, 'skip');
  return instantsOn(held, { starts, zone: norwegianZone });
};

const closedBytes = calendars.map((calendar) =>
  Uint8Array.from(daysOf(year), (day) => (isOpen(day, calendar) ? 0 : 1)),
);
const alwaysOpen = new Uint8Array(daysOf(year).length);

const wholeOf = ({ rule, starts, calendar }: Series): Whole => ({
  first: dayNumber(rule.from),
  every: rule.every,
  weekday: rule.weekday,
  nth: rule.unit === 'week' ? 0 : rule.nth === 'last' ? 5 : rule.nth,
  minute: minuteOf(starts),
  closed: (calendar === null ? undefined : closedBytes[calendar]) ?? alwaysOpen,
});

/** Throws where two do not give the same instants. */
function agree(all: readonly Series[], name: string, other: (series: Series) => number[]): number {
  let meetings = 0;
  for (const series of all) {
    const [mine, theirs] = [ours(series).join(), other(series).join()];
    if (mine !== theirs)
      throw new Error(`oracle: ${name} differs for ${JSON.stringify(series)}: ${mine}; ${theirs}`);
    meetings += ours(series).length;
  }
  return meetings;
}

function control(all: readonly Series[]): void {
  const blind = (series: Series) => wholeLoop({ ...wholeOf(series), closed: alwaysOpen });
  if (all.every((series) => blind(series).join() === ours(series).join()))
    throw new Error('control: meetings on closed days were not found');
}

const time = <T>(all: readonly T[], expand: (one: T) => number[]): number => {
  const began = performance.now();
  let meetings = 0;
  for (const one of all) meetings += expand(one).length;
  if (meetings === 0) throw new Error('nothing was expanded');
  return performance.now() - began;
};

interface Pair {
  readonly of: Pick<Figure, 'metric' | 'unit' | 'goal'>;
  readonly ours: () => number;
  readonly reference: () => number;
}

function against({ of, ...pair }: Pair, rounds: number): Figure {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + 1; round += 1) {
    const took = [pair.reference(), pair.ours()] as const;
    if (round === 0) continue; // warm: not counted
    theirs.push(took[0]);
    mine.push(took[1]);
  }
  const [figure, reference] = [figureOf(of, mine), figureOf(of, theirs).ours];
  return { ...figure, reference, ratio: Math.round((1000 * figure.ours) / reference) / 1000 };
}

export const run: Bench = async ({ rounds, size, seed }) => {
  const isSmoke = size === 'smoke';
  const all = inventSeries(isSmoke ? 300 : nation, seed);
  const few = all.filter((_, nth) => nth % (isSmoke ? 10 : 50) === 0);
  const whole = all.map(wholeOf);
  agree([...sundays, ...few], 'Temporal', byTemporal);
  const meetings = agree([...sundays, ...all], 'the loop', (series) => wholeLoop(wholeOf(series)));
  control(all);
  const unit = 'ms';
  return [
    against(
      {
        of: { metric: `${meetings} meetings, against a loop`, unit, goal: 10 },
        ours: () => time(all, ours),
        reference: () => time(whole, wholeLoop),
      },
      rounds,
    ),
    against(
      {
        of: { metric: 'a fiftieth, against rrule-temporal', unit, goal: 0.1 },
        ours: () => time(few, ours),
        reference: () => time(few, byTemporal),
      },
      isSmoke ? 1 : rounds,
    ),
  ];
};
