import type { ForumId, PersonId } from '#kernel/ids';
import type { Cadence } from '#kernel/time/cadence/cadence';
import type { ClosedDay } from '#kernel/time/calendar';
import { calendarOf, julyOf, schoolHoliday } from '#kernel/time/calendar';
import { asDay, dayNumber } from '#kernel/time/day';
import { spanOfSchoolYear } from '#kernel/time/school-year';
import { asWallTime } from '#kernel/time/wall-time';
import { norwegianZone } from '#kernel/time/zone';
import { planTask, type PlanTask } from '#kernel/year-plan/planner/plan-task';
import { instanceOf } from '#kernel/year-plan/planner/of-plan';
import { whenOf } from '#kernel/year-plan/proposal';
import type { PlannedForum, PlannedSeat, Series, YearPlanInput } from '#kernel/year-plan/plan';

/** A municipality of Melhus's size with invented people, for the planner: forums, seats and the school year 2026–27. */

export const forum = (key: string) => key as ForumId;
export const person = (key: string) => key as PersonId;
export const monthly: Cadence = { every: 'month', fixed: true };

export const series = (cadence: Cadence, prefers: Series['prefers'] = {}): Series => ({
  cadence,
  minutes: 120,
  zone: norwegianZone,
  prefers,
});

export const seats = (key: string, people: readonly string[], required = true): PlannedSeat[] =>
  people.map((who) => ({ forum: forum(key), person: person(who), required }));

const publicHolidays: readonly ClosedDay[] = [
  '2026-12-24',
  '2026-12-25',
  '2026-12-31',
  '2027-01-01',
  '2027-03-25',
  '2027-03-26',
  '2027-03-29',
  '2027-05-06',
  '2027-05-17',
].map((day) => ({ day: asDay(day), reason: 'public-holiday', name: { nb: 'Helligdag' } }));

const holiday = (from: string, to: string, nb: string) =>
  schoolHoliday({ from: asDay(from), to: asDay(to) }, { nb });

export const calendar = calendarOf([
  ...publicHolidays,
  ...holiday('2026-08-01', '2026-08-16', 'Sommerferie'),
  ...holiday('2026-10-05', '2026-10-09', 'Høstferie'),
  ...holiday('2026-12-21', '2027-01-03', 'Juleferie'),
  ...holiday('2027-02-22', '2027-02-26', 'Vinterferie'),
  ...holiday('2027-03-22', '2027-03-29', 'Påskeferie'),
  ...holiday('2027-06-21', '2027-06-30', 'Sommerferie'),
  ...julyOf(2026),
]);

const units = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'));
const weekdayOfUnit = (unit: string) => ([1, 2, 3, 4, 5] as const)[Number(unit) % 5] ?? 1;

const localTeams: readonly PlannedForum[] = units.map((unit) => ({
  forum: forum(`unit-team-${unit}`),
  place: `unit-${unit}`,
  series: series(monthly, {
    weekdays: [weekdayOfUnit(unit)],
    weekOfMonth: (Number(unit) % 4) + 1,
    starts: [asWallTime('09:00'), asWallTime('12:30')],
  }),
}));

/** One adviser serves the first nine units, another the rest; a health nurse has four units each. */
const adviserOf = (unit: string) => (Number(unit) <= 9 ? 'ppt-1' : 'ppt-2');
const nurseOf = (unit: string) => `nurse-${Math.ceil(Number(unit) / 4)}`;
const localSeats = units.flatMap((unit) =>
  seats(`unit-team-${unit}`, [
    `principal-${unit}`,
    adviserOf(unit),
    nurseOf(unit),
    `teacher-${unit}`,
  ]),
);

const areas = ['1', '2', '3'];
const unitsOf = (area: string) => units.filter((unit) => Number(unit) % 3 === Number(area) % 3);
const upper: readonly PlannedForum[] = [
  {
    forum: forum('discussion'),
    place: 'town-hall',
    series: {
      ...series({ timesPer: 'month', min: 2, max: 4 }, { weekdays: [4] }),
      planned: 2,
    },
  },
  ...areas.map((area) => ({
    forum: forum(`area-${area}`),
    place: 'town-hall',
    series: series({ timesPer: 'year', count: 4, extra: 'on-demand' }, { weekdays: [3] }),
    precedes: [{ forum: forum('collaboration'), days: 10 }],
  })),
  {
    forum: forum('collaboration'),
    place: 'town-hall',
    series: series(monthly, { weekdays: [2], weekOfMonth: 3, starts: [asWallTime('12:30')] }),
  },
  {
    forum: forum('council'),
    place: 'town-hall',
    series: series({ timesPer: 'half-year', count: 2 }, { weekdays: [1, 5] }),
  },
];

/** The first adviser sits in 12 forums: nine local teams, the discussion team and two areas. */
const upperSeats = [
  ...seats('discussion', ['ppt-1', 'nurse-1', 'psych', 'welfare', 'physio', 'nav', 'office']),
  ...seats('area-1', ['ppt-1', 'nurse-1', 'psych', 'physio', 'nav', 'culture']),
  ...seats('area-2', ['ppt-1', 'nurse-2', 'psych', 'physio', 'nav', 'culture']),
  ...seats('area-3', ['ppt-2', 'nurse-3', 'psych', 'physio', 'nav', 'culture']),
  ...areas.flatMap((area) =>
    seats(
      `area-${area}`,
      unitsOf(area).map((unit) => `principal-${unit}`),
    ),
  ),
  ...seats('collaboration', [
    'head-family',
    'head-work',
    'head-culture',
    'adviser',
    'slt',
    'health',
  ]),
  ...seats('council', ['chief', 'mayor', 'police-head', 'slt', 'director-1', 'director-2']),
];

export const aMunicipality: YearPlanInput = {
  schoolYear: 2026,
  calendar,
  forums: [...localTeams, ...upper],
  seats: [...localSeats, ...upperSeats],
  travelMinutes: 30,
};

/** The year as it is planned from nothing, or around the meetings that are `locked`: each with its day and hour. */
export const plannedYear = (input: YearPlanInput, locked: PlanTask['locked'] = []) => {
  const from = dayNumber(input.from ?? spanOfSchoolYear(input.schoolYear).from);
  const instance = instanceOf(input);
  const task = { instance, standing: locked, locked, from, sparing: false, seed: 1 };
  const { meetings, unmet } = planTask(task);
  return {
    meetings: meetings.map((one) => ({ ...one, at: whenOf(one) })),
    unmet,
  };
};
