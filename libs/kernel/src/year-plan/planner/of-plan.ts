import type { CountDemand, RhythmDemand } from '../../time/cadence/cadence.js';
import { demandOf, inPeriods } from '../../time/cadence/demand.js';
import { type Calendar, openWeeksOf } from '../../time/calendar.js';
import { dayNumber } from '../../time/day.js';
import { spanOfSchoolYear } from '../../time/school-year.js';
import { minuteOf } from '../../time/wall-time.js';
import { usualHours } from '../move-ground.js';
import type { PlannedForum, Series, YearPlanInput } from '../plan.js';
import { plannedIn } from '../slot.js';
import type { PlanDemand, PlanForum, PlanPerson, YearInstance } from './instance.js';
import { apartOf, withJoint, yearly } from './joint.js';

/** When meetings lie that are for people who work at daytime. */
const outsideHours: readonly [number, number] = [16 * 60, 20 * 60];

const periodsInYear = { month: 11, 'half-year': 2 } as const;

const countOf = (series: Series, { unit, ...demand }: CountDemand): PlanDemand => {
  const count = plannedIn(series, { unit, ...demand });
  if (unit === 'year') return yearly(count);
  const apart = apartOf(periodsInYear[unit] * count);
  return { kind: 'count', per: unit, min: count, ...(count > 1 ? { apart } : {}) };
};

const weeksIn = { week: 1, month: 4.35 } as const;

/** A meeting in each stretch of so many open weeks: a rhythm waits for a holiday to end. */
const rhythmOf = (series: Series, asked: RhythmDemand, openWeeks: number): PlanDemand => {
  const count = plannedIn(series, inPeriods({ ...asked, tolerance: 0 }, openWeeks));
  const weeks = asked.every * weeksIn[asked.rhythm];
  const slack = Math.max(asked.tolerance, asked.rhythm === 'month' ? 1 : 0);
  const days = Math.round(7 * weeks);
  const even = asked.rhythm === 'month' ? 14 : 3;
  return {
    kind: 'count',
    per: 'year',
    min: count,
    apart: Math.max(1, Math.floor(7 * (weeks - slack)) - 3),
    even: [days - even, days + even],
  };
};

/** What a forum asks of the planner; null where it meets on demand, per case or at a transition. */
const planDemandOf = (series: Series, openWeeks: number): PlanDemand | null => {
  const asked = demandOf(series.cadence);
  if (asked === null) return null;
  if ('rhythm' in asked) return rhythmOf(series, asked, openWeeks);
  return asked.min === 0 && !series.planned ? null : countOf(series, asked);
};

/** A name for each calendar; those with the same days share it. */
const namesOf = (calendars: readonly Calendar[]) => {
  const closed: Record<string, readonly number[]> = {};
  const names = new Map<Calendar, string>();
  const known = new Map<string, string>();
  for (const calendar of calendars) {
    const days = [...calendar.closed.keys()].map(dayNumber).toSorted((one, other) => one - other);
    const key = days.join(' ');
    const name = known.get(key) ?? `calendar-${known.size}`;
    known.set(key, name);
    names.set(calendar, name);
    closed[name] = days;
  }
  return { closed, nameOf: (calendar: Calendar): string => names.get(calendar) ?? '' };
};

const windowOf = (
  { cadence }: Series,
  hours: YearPlanInput['hours'],
): readonly [number, number] => {
  if (cadence.hours === 'outside') return outsideHours;
  const { from, to } = hours ?? usualHours;
  return [minuteOf(from), minuteOf(to)];
};

/** Whom it meets before, told by itself or by the one that meets after it. */
const tiesOf = ({ forums }: YearPlanInput, forum: string): PlanForum['before'] =>
  forums.flatMap((one) =>
    one.forum === forum
      ? (one.before ?? [])
      : (one.after ?? []).flatMap((tie) =>
          tie.forum === forum ? [{ ...tie, forum: one.forum }] : [],
        ),
  );

const required = ({ seats }: YearPlanInput, forum: string): string[] => [
  ...new Set(
    seats.filter((seat) => seat.forum === forum && seat.required).map((one) => one.person),
  ),
];

const forumOf = (
  input: YearPlanInput,
  { forum, series, place, calendar, precedes }: PlannedForum,
  nameOf: (calendar: Calendar) => string,
): PlanForum[] => {
  const days = calendar ?? input.calendar;
  const openWeeks = openWeeksOf(spanOfSchoolYear(input.schoolYear), days);
  const demand = planDemandOf(series, openWeeks);
  if (demand === null) return [];
  const { weekdays, weekOfMonth, starts } = series.prefers;
  return [
    {
      id: forum,
      demand,
      minutes: series.minutes,
      place: place ?? '',
      window: windowOf(series, input.hours),
      calendars: [nameOf(days)],
      weekdays: weekdays ?? [],
      hours: (starts ?? []).map(minuteOf),
      ...(weekOfMonth === undefined ? {} : { week: weekOfMonth }),
      people: required(input, forum),
      before: tiesOf(input, forum),
      clear: (precedes ?? []).map((one) => ({ forum: one.forum, days: one.days })),
    },
  ];
};

const peopleOf = ({ seats, booked }: YearPlanInput): PlanPerson[] => {
  const busy = new Map<string, PlanPerson['busy'][number][]>();
  for (const { person } of seats) busy.set(person, []);
  for (const { people, day, starts, minutes } of booked ?? []) {
    const from = minuteOf(starts);
    for (const person of people)
      busy.get(person)?.push({ day: dayNumber(day), from, to: from + minutes });
  }
  return [...busy].map(([id, times]) => ({ id, offWeekdays: [], busy: times }));
};

/** The planner's year of what the house tells: each forum by its rhythm, its calendar, its people and its wishes. */
export const instanceOf = (input: YearPlanInput): YearInstance => {
  const { from, to } = spanOfSchoolYear(input.schoolYear);
  const calendars = input.forums.flatMap(({ calendar }) => calendar ?? []);
  const { closed, nameOf } = namesOf([input.calendar, ...calendars]);
  const travel = input.travelMinutes ?? 0;
  const places = [...new Set(input.forums.map(({ place }) => place ?? ''))];
  return {
    days: [dayNumber(from), dayNumber(to)],
    closed,
    leastOpenDays: 1,
    places: places.map((id) => ({ id, area: id })),
    travel: { sameArea: travel, otherArea: travel },
    people: peopleOf(input),
    forums: withJoint(
      input.forums.flatMap((forum) => forumOf(input, forum, nameOf)),
      input.forums,
    ),
  };
};
