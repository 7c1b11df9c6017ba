import { closedBecause, workingDaysBetween } from '../time/calendar.js';
import { type Day, isWithin } from '../time/day.js';
import { schoolYearOf, spanOfSchoolYear } from '../time/school-year.js';
import { minuteOf } from '../time/wall-time.js';
import { countsOf } from './counts.js';
import {
  type Break,
  type BreakCode,
  type MoveGround,
  type MovePlace,
  type Tied,
  type Weight,
  weights,
} from './move-ground.js';
import { obligationsOf } from './obligation.js';
import { type TooLate, tooLate } from './precedence.js';

const weightOf: Readonly<Record<BreakCode, Weight>> = {
  'day-past': 'stops',
  busy: 'stops',
  'busy-guest': 'note',
  closed: 'breaks',
  'too-soon-before': 'breaks',
  'none-follows': 'breaks',
  'too-soon-after': 'breaks',
  'too-few': 'breaks',
  'too-many': 'breaks',
  duty: 'breaks',
  'same-day': 'breaks',
  hours: 'note',
  'agenda-late': 'note',
};

const found = (code: BreakCode, more: Partial<Break> = {}): Break => ({
  code,
  weight: weightOf[code],
  values: {},
  ...more,
});

const onTheDay = ({ today, calendar, others }: MoveGround, { day }: MovePlace): Break[] => {
  const reason = closedBecause(day, calendar);
  return [
    ...(day < today ? [found('day-past')] : []),
    ...(reason === null ? [] : [found('closed', { values: { reason } })]),
    ...(others.some((other) => !other.cancelled && other.day === day) ? [found('same-day')] : []),
  ];
};

const inTheDay = (ground: MoveGround, { day, starts, minutes }: MovePlace): Break[] => {
  const { hours, cadence, agendaBefore, summoned, today, calendar } = ground;
  const [from, to] = [minuteOf(starts), minuteOf(starts) + minutes];
  const outside = from < minuteOf(hours.from) || to > minuteOf(hours.to);
  const left = workingDaysBetween(today, day, calendar);
  const late = agendaBefore !== null && !summoned && day >= today && left < agendaBefore;
  return [
    ...(outside && cadence?.hours !== 'outside' ? [found('hours', { values: hours })] : []),
    ...(late ? [found('agenda-late', { values: { days: agendaBefore, left } })] : []),
  ];
};

const ofPeople = ({ people }: MoveGround, { day, starts, minutes }: MovePlace): Break[] => {
  const [from, to] = [minuteOf(starts), minuteOf(starts) + minutes];
  return people.flatMap(({ person, required, taken }) =>
    taken
      .filter((other) => {
        const begins = minuteOf(other.starts);
        return other.day === day && begins < to && from < begins + other.minutes;
      })
      .map((other) =>
        found(required && other.required ? 'busy' : 'busy-guest', {
          person,
          forum: other.forum,
          values: { time: other.starts },
        }),
      ),
  );
};

const asBreak = ({ reason, other, days, gap = 0 }: TooLate): Break =>
  found(reason, { forum: other, values: { days, gap } });

/** Being as late as before is no new trouble. */
const isWorse = (late: TooLate, was: TooLate | null): boolean =>
  was === null || was.reason !== late.reason || (late.gap ?? 0) < (was.gap ?? 0);

/** Meetings of a forum whose minutes would come too late for this one, where they did not before. */
const leftBehind = (ground: MoveGround, { forum, days, meetings }: Tied, day: Day): Break[] => {
  const standing = ground.others.filter(({ cancelled }) => !cancelled).map((other) => other.day);
  const rule = [{ forum: ground.forum, days }];
  const late = (last: Day, mine: readonly Day[]) => tooLate(last, rule, () => mine);
  return meetings
    .filter((last) => late(last, [...standing, ground.meeting.day]) === null)
    .flatMap((last) => {
      const lost = late(last, [...standing, day]);
      return lost === null
        ? []
        : [found('too-soon-after', { forum, values: { days, gap: lost.gap ?? 0, day: last } })];
    });
};

const ofOrder = (ground: MoveGround, { day }: MovePlace): Break[] => [
  ...ground.before.flatMap((rule) => {
    const late = tooLate(day, [rule], () => rule.meetings);
    const was = tooLate(ground.meeting.day, [rule], () => rule.meetings);
    return late === null || !isWorse(late, was) ? [] : [asBreak(late)];
  }),
  ...ground.after.flatMap((tied) => leftBehind(ground, tied, day)),
];

/** Counts of the cadence that hold where the meeting stands and would not where it is moved to. */
const ofRhythm = (ground: MoveGround, { day }: MovePlace): Break[] => {
  const { cadence, calendar, meeting, others } = ground;
  if (cadence === null) return [];
  const schoolYear = schoolYearOf(day);
  const standing = others.filter(({ cancelled }) => !cancelled).map((other) => other.day);
  const counted = (at: Day) => countsOf(cadence, [...standing, at], { calendar, schoolYear });
  const before = new Map(counted(meeting.day).map(({ period, state }) => [period.key, state]));
  return counted(day).flatMap(({ period, has, min, max, state }) =>
    state === 'kept' || before.get(period.key) === state
      ? []
      : [
          found(state, {
            values: { period: period.key, has, needs: state === 'too-few' ? min : (max ?? min) },
          }),
        ],
  );
};

const ofDuties = (ground: MoveGround, { day }: MovePlace): Break[] => {
  const { meeting, others, duties, today } = ground;
  const standings = (at: Day) => obligationsOf([...others, { ...meeting, day: at }], duties, today);
  const nameOf = (key: string, period: string) => `${key} ${period}`;
  const met = new Set(
    standings(meeting.day)
      .filter(({ state }) => state === 'met')
      .map(({ obligation, period }) => nameOf(obligation.key, period.key)),
  );
  return standings(day)
    .filter(
      ({ state, obligation, period }) =>
        state !== 'met' && met.has(nameOf(obligation.key, period.key)),
    )
    .map(({ obligation, period, has }) =>
      found('duty', {
        values: { item: obligation.key, period: period.key, has, needs: obligation.count },
      }),
    );
};

/**
 * What a meeting would break at another place, the heaviest first: people who are elsewhere, closed days, the order of
 * meetings, counts, duties and hours. Rules of count tell only what holds today and would not any more.
 */
export const breaksOf = (ground: MoveGround, place: MovePlace): Break[] => {
  const year = spanOfSchoolYear(schoolYearOf(ground.meeting.day));
  const within = isWithin(place.day, year);
  return [
    ...onTheDay(ground, place),
    ...ofPeople(ground, place),
    ...ofOrder(ground, place),
    ...(within ? [...ofRhythm(ground, place), ...ofDuties(ground, place)] : []),
    ...inTheDay(ground, place),
  ].toSorted((one, other) => weights.indexOf(one.weight) - weights.indexOf(other.weight));
};
