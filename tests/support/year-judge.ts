import type { Gap, PlanForum, Planned, YearInstance } from '#kernel/year-plan/planner/instance';

/** Judges a year's plan meeting by meeting, written apart from the planner: the sentences of what it breaks. */
export function broken(
  instance: YearInstance,
  meetings: readonly Planned[],
  unmet: readonly Gap[],
): string[] {
  return [
    ...meetings.flatMap((meeting) => badTime(instance, meeting)),
    ...atOnce(instance, meetings),
    ...instance.forums.flatMap((forum) => badCadence(instance, forum, { meetings, unmet })),
    ...instance.forums.flatMap((forum) => unpreceded(forum, { meetings, unmet })),
  ];
}

interface Plan {
  readonly meetings: readonly Planned[];
  readonly unmet: readonly Gap[];
}

const dateOf = (day: number): Date => new Date(day * 86_400_000);
const nameOf = (day: number): string => dateOf(day).toISOString().slice(0, 10);
const forumOf = ({ forums }: YearInstance, id: string): PlanForum => {
  const forum = forums.find((one) => one.id === id);
  if (!forum) throw new Error(`no forum ${id}`);
  return forum;
};

const isOpen = ({ closed, days }: YearInstance, { calendars }: PlanForum, day: number): boolean =>
  day >= days[0] &&
  day <= days[1] &&
  ![0, 6].includes(dateOf(day).getUTCDay()) &&
  !calendars.some((name) => closed[name]?.includes(day));

function badTime(instance: YearInstance, { forum: id, day, start }: Planned): string[] {
  const forum = forumOf(instance, id);
  const end = start + forum.minutes;
  const found: string[] = [];
  if (!isOpen(instance, forum, day)) found.push(`${id} meets on the closed ${nameOf(day)}`);
  if (start < forum.window[0] || end > forum.window[1]) found.push(`${id} meets outside its hours`);
  for (const who of instance.people.filter((one) => forum.people.includes(one.id))) {
    const weekday = dateOf(day).getUTCDay() || 7;
    if (who.offWeekdays.includes(weekday)) found.push(`${who.id} is off when ${id} meets`);
    if (who.busy.some((one) => one.day === day && one.from < end && start < one.to))
      found.push(`${who.id} is busy when ${id} meets`);
  }
  return found;
}

function atOnce(instance: YearInstance, meetings: readonly Planned[]): string[] {
  const areaOf = (id: string) => instance.places.find((place) => place.id === id)?.area;
  const way = (one: PlanForum, other: PlanForum): number => {
    if (one.place === other.place) return 0;
    const isSame = areaOf(one.place) === areaOf(other.place);
    return isSame ? instance.travel.sameArea : instance.travel.otherArea;
  };
  return [...Map.groupBy(meetings, ({ day }) => day).values()].flatMap((sameDay) =>
    sameDay.flatMap((one, nth) =>
      sameDay.slice(nth + 1).flatMap((other) => {
        const [here, there] = [forumOf(instance, one.forum), forumOf(instance, other.forum)];
        const isShared = here.people.some((who) => there.people.includes(who));
        if (!isShared && here !== there) return [];
        const gap = way(here, there);
        const isApart =
          one.start + here.minutes + gap <= other.start ||
          other.start + there.minutes + gap <= one.start;
        return isApart ? [] : [`${one.forum} and ${other.forum} meet at once`];
      }),
    ),
  );
}

const periodNames = {
  month: (day: number) => nameOf(day).slice(0, 7),
  'half-year': (day: number) =>
    `${dateOf(day).getUTCFullYear()}-${dateOf(day).getUTCMonth() >= 7 ? 'autumn' : 'spring'}`,
  year: () => 'year',
};

function badCadence(instance: YearInstance, forum: PlanForum, { meetings, unmet }: Plan): string[] {
  const mine = meetings.filter((one) => one.forum === forum.id).map(({ day }) => day);
  const isTold = (period: string): boolean =>
    unmet.some((one) => one.forum === forum.id && one.period === period && one.rule === 'cadence');
  const { demand } = forum;
  if (demand.kind === 'count') {
    const all = Array.from({ length: instance.days[1] - instance.days[0] + 1 }, (_, nth) => nth);
    const open = all
      .map((nth) => nth + instance.days[0])
      .filter((day) => isOpen(instance, forum, day));
    const inPeriods = Map.groupBy(open, periodNames[demand.per]);
    return [...inPeriods].flatMap(([period, days]) => {
      const has = mine.filter((day) => periodNames[demand.per](day) === period).length;
      const wants = days.length < instance.leastOpenDays ? 0 : demand.min;
      if (has > wants) return [`${forum.id} meets too often in ${period}`];
      return has < wants && !isTold(period) ? [`${forum.id} lacks a meeting in ${period}`] : [];
    });
  }
  const sorted = mine.toSorted((one, other) => one - other);
  const gaps = sorted.slice(1).flatMap((day, nth) => {
    const weeks = Math.round((day - (sorted[nth] ?? 0)) / 7);
    if (weeks < demand.gap[0]) return [`${forum.id} meets again too soon on ${nameOf(day)}`];
    return weeks > demand.gap[1] && !isTold(nameOf(day)) ? [`${forum.id} waits too long`] : [];
  });
  return sorted.length < demand.least && !isTold('year')
    ? [...gaps, `${forum.id} meets too seldom`]
    : gaps;
}

function unpreceded(forum: PlanForum, { meetings, unmet }: Plan): string[] {
  return forum.before.flatMap(({ forum: later, days: [least, most] }) =>
    meetings
      .filter((one) => one.forum === later)
      .filter(
        ({ day }) =>
          !meetings.some(
            (one) => one.forum === forum.id && day - one.day >= least && day - one.day <= most,
          ) &&
          !unmet.some(
            (one) => one.forum === forum.id && one.rule === 'precede' && one.period === nameOf(day),
          ),
      )
      .map(({ day }) => `${forum.id} does not meet before ${later} on ${nameOf(day)}`),
  );
}
