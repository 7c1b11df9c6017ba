import type {
  PlanDemand,
  PlanForum,
  Planned,
  YearInstance,
} from '#kernel/year-plan/planner/instance';

/** From one clock time, or moment, to another. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** A year as a file tells it: dates `2026-09-08`, moments `2026-09-08T09:00`, clock times `09:00`. */
export interface ToldYear {
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

/** A forum of such a file. */
export interface ToldForum {
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

/**
 * What has changed since a plan was made. `busy` may last over several days; `forums` are new ones,
 * or take the place of those with the same id; nothing before `from` is moved.
 */
export interface ToldChanges {
  readonly from?: string;
  readonly busy?: Readonly<Record<string, readonly Hours[]>>;
  readonly closedDays?: readonly string[];
  readonly schoolClosedDays?: readonly string[];
  readonly forums?: readonly ToldForum[];
}

/** A meeting as a plan file tells it. */
export interface ToldMeeting {
  readonly forum: string;
  readonly start: string;
}

/** The number of a date. */
export const dayOf = (text: string): number => Date.parse(text.slice(0, 10)) / 86_400_000;

const minuteOf = (text: string): number => Number(text.slice(-5, -3)) * 60 + Number(text.slice(-2));

const busyOf = ({ from, to }: Hours): YearInstance['people'][number]['busy'] =>
  Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, nth) => ({
    day: dayOf(from) + nth,
    from: nth === 0 ? minuteOf(from) : 0,
    to: dayOf(from) + nth === dayOf(to) ? minuteOf(to) : 24 * 60,
  }));

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
