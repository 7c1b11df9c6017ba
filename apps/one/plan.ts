/** `npm run plan -- --instance instance.json --out plan.json`: plans a year that is told as a file, and says how long it took. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PlanDemand, PlanForum, YearInstance } from '#kernel/year-plan/planner/instance';
import { proposeYear } from '#kernel/year-plan/planner/propose-year';

const { values } = parseArgs({
  options: { instance: { type: 'string' }, out: { type: 'string' } },
});
if (!values.instance || !values.out) {
  console.error('Usage: npm run plan -- --instance instance.json --out plan.json');
  process.exit(1);
}

interface Hours {
  readonly from: string;
  readonly to: string;
}
interface Told {
  readonly year: Hours;
  readonly workingHours: Hours;
  readonly closedDays: readonly string[];
  readonly schoolClosedDays: readonly string[];
  readonly requiredMonthNeedsOpenDays: number;
  readonly travelMinutes: YearInstance['travel'];
  readonly places: YearInstance['places'];
  readonly people: readonly { id: string; offWeekdays: number[]; busy: Hours[] }[];
  readonly forums: readonly ToldForum[];
}
interface ToldForum {
  readonly id: string;
  readonly place: string;
  readonly minutes: number;
  readonly follows: 'school' | 'office';
  readonly chair: string;
  readonly members: readonly string[];
  readonly window?: Hours;
  readonly prefer?: { readonly weekdays: readonly number[] };
  readonly cadence: Readonly<Record<string, string | number>>;
  readonly mustPrecede?: readonly { forum: string; minDays: number; maxDays: number }[];
}

const dayOf = (text: string): number => Date.parse(text.slice(0, 10)) / 86_400_000;
const minuteOf = (text: string): number => Number(text.slice(-5, -3)) * 60 + Number(text.slice(-2));

function demandOf(cadence: ToldForum['cadence']): PlanDemand {
  const word = (key: string): number => Number(cadence[key]);
  if (cadence['unit'] === 'week')
    return {
      kind: 'rhythm',
      least: word('minCount'),
      gap: [word('every') - word('tolerance'), word('maxGapWeeks')],
    };
  const per = cadence['per'] === 'year' ? 'year' : 'month';
  return { kind: 'count', per, min: cadence['unit'] === 'month' ? 1 : word('min') };
}

const forumOf = (told: ToldForum, { workingHours }: Told): PlanForum => ({
  id: told.id,
  demand: demandOf(told.cadence),
  minutes: told.minutes,
  place: told.place,
  window: [
    minuteOf((told.window ?? workingHours).from),
    minuteOf((told.window ?? workingHours).to),
  ],
  calendars: told.follows === 'school' ? ['public', 'school'] : ['public'],
  weekdays: told.prefer?.weekdays ?? [],
  people: [told.chair, ...told.members],
  before: (told.mustPrecede ?? []).map(({ forum, minDays, maxDays }) => ({
    forum,
    days: [minDays, maxDays],
  })),
});

const told: Told = JSON.parse(readFileSync(values.instance, 'utf8'));
const instance: YearInstance = {
  days: [dayOf(told.year.from), dayOf(told.year.to)],
  closed: { public: told.closedDays.map(dayOf), school: told.schoolClosedDays.map(dayOf) },
  leastOpenDays: told.requiredMonthNeedsOpenDays,
  places: told.places,
  travel: told.travelMinutes,
  people: told.people.map(({ id, offWeekdays, busy }) => ({
    id,
    offWeekdays,
    busy: busy.map(({ from, to }) => ({
      day: dayOf(from),
      from: minuteOf(from),
      to: minuteOf(to),
    })),
  })),
  forums: told.forums.map((forum) => forumOf(forum, told)),
};
const before = performance.now();
const { meetings, unmet } = proposeYear(instance);
const plannerMs = Math.round(performance.now() - before);

const two = (number: number): string => String(number).padStart(2, '0');
const minutes = new Map(instance.forums.map((forum) => [forum.id, forum.minutes]));
const localOf = (day: number, start: number): string =>
  `${new Date(day * 86_400_000).toISOString().slice(0, 10)}T${two(Math.floor(start / 60))}:${two(start % 60)}`;
const plan = {
  meetings: meetings.map(({ forum, day, start }) => ({
    forum,
    start: localOf(day, start),
    minutes: minutes.get(forum),
  })),
  unmet: unmet.map((one) => ({ ...one, reason: one.rule })),
};
writeFileSync(values.out, `${JSON.stringify(plan)}\n`);
console.log(JSON.stringify({ plannerMs, meetings: meetings.length, unmet: unmet.length }));
