import type {
  PlanDemand,
  PlanForum,
  Planned,
  YearInstance,
} from '#kernel/year-plan/planner/instance';
import type { ToldChanges, ToldForum, ToldMeeting, ToldStretch, ToldYear } from './told-files.ts';

/** The number of a date. */
export const dayOf = (text: string): number => Date.parse(text.slice(0, 10)) / 86_400_000;

const minuteOf = (text: string): number => Number(text.slice(-5, -3)) * 60 + Number(text.slice(-2));

const busyOf = ({ from, to }: ToldStretch): YearInstance['people'][number]['busy'] =>
  Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, nth) => ({
    day: dayOf(from) + nth,
    from: nth === 0 ? minuteOf(from) : 0,
    to: dayOf(from) + nth === dayOf(to) ? minuteOf(to) : 24 * 60,
  }));

function demandOf(cadence: ToldForum['cadence']): PlanDemand {
  if ('per' in cadence) return { kind: 'count', per: cadence.per, min: cadence.min };
  if (cadence.unit === 'month') return { kind: 'count', per: 'month', min: 1 };
  const { minCount, every, tolerance, maxGapWeeks } = cadence;
  return { kind: 'rhythm', least: minCount, gap: [every - tolerance, maxGapWeeks] };
}

const forumOf = (told: ToldForum, { workingHours }: ToldYear): PlanForum => ({
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

/** The planner's year of a told one. */
export const yearOf = (told: ToldYear): YearInstance => ({
  days: [dayOf(told.year.from), dayOf(told.year.to)],
  closed: { public: told.closedDays.map(dayOf), school: told.schoolClosedDays.map(dayOf) },
  leastOpenDays: told.requiredMonthNeedsOpenDays,
  places: told.places,
  travel: told.travelMinutes,
  people: told.people.map(({ id, offWeekdays, busy }) => ({
    id,
    offWeekdays,
    busy: busy.flatMap(busyOf),
  })),
  forums: told.forums.map((forum) => forumOf(forum, told)),
});

/** A told year after its changes. */
export const changed = (told: ToldYear, changes: ToldChanges): ToldYear => {
  const renewed = new Set((changes.forums ?? []).map(({ id }) => id));
  return {
    ...told,
    closedDays: [...told.closedDays, ...(changes.closedDays ?? [])],
    schoolClosedDays: [...told.schoolClosedDays, ...(changes.schoolClosedDays ?? [])],
    people: told.people.map((one) => ({
      ...one,
      busy: [...one.busy, ...(changes.busy?.[one.id] ?? [])],
    })),
    forums: [...told.forums.filter(({ id }) => !renewed.has(id)), ...(changes.forums ?? [])],
  };
};

/** The planner's meeting of a told one. */
export const plannedOf = ({ forum, start }: ToldMeeting): Planned => ({
  forum,
  day: dayOf(start),
  start: minuteOf(start),
});

const two = (number: number): string => String(number).padStart(2, '0');

/** A meeting as a plan file tells it. */
export const meetingOf = ({ forum, day, start }: Planned): ToldMeeting => ({
  forum,
  start: `${new Date(day * 86_400_000).toISOString().slice(0, 10)}T${two(Math.floor(start / 60))}:${two(start % 60)}`,
});
