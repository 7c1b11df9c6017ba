import type { PlanForum, PlanPerson, YearInstance } from './instance.ts';

/** One meeting to be placed: on a day of the window. */
export interface Layer {
  readonly from: number;
  readonly to: number;
  readonly period: string;
}

/** A forum in numbers. `free[day]` has a bit for each start at which all who must are free, other forums apart. */
export interface Track {
  readonly index: number;
  readonly forum: PlanForum;
  readonly area: string;
  readonly starts: readonly number[];
  readonly free: Int32Array;
  readonly layers: readonly Layer[];
  readonly gap: readonly [number, number];
  readonly isEven: boolean;
  readonly near: number[];
}

export interface Board {
  readonly first: number;
  readonly length: number;
  readonly instance: YearInstance;
  readonly tracks: readonly Track[];
}

/** Monday is 1, Sunday 7. 1970-01-01 was a Thursday. */
export const weekdayAt = (day: number): number => ((day + 3) % 7) + 1;

const monthOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 7);

const periodOf = (day: number, per: 'month' | 'half-year' | 'year'): string => {
  const month = monthOf(day);
  if (per === 'year') return 'year';
  if (per === 'month') return month;
  return Number(month.slice(5)) >= 8
    ? `${month.slice(0, 4)}-autumn`
    : `${month.slice(0, 4)}-spring`;
};

/** Overlapping parts of a period: each reaches half a part into its neighbours. */
const partsOf = (days: readonly number[], count: number, period: string): Layer[] =>
  Array.from({ length: count }, (_, part) => {
    const width = days.length / count;
    const reach = count === 1 ? 0 : width / 2;
    const from = days[Math.max(0, Math.floor(part * width - reach))] ?? 0;
    const to = days[Math.min(days.length, Math.ceil((part + 1) * width + reach)) - 1] ?? -1;
    return { from, to, period };
  });

const layersOf = ({ demand }: PlanForum, open: readonly number[], board: YearInstance): Layer[] => {
  if (demand.kind === 'count') {
    const periods = Map.groupBy(open, (day) => periodOf(day + board.days[0], demand.per));
    return [...periods].flatMap(([period, days]) =>
      days.length < board.leastOpenDays ? [] : partsOf(days, demand.min, period),
    );
  }
  const from = open[0] ?? 0;
  const to = open.at(-1) ?? -1;
  const step = 7 * demand.gap[0];
  return Array.from({ length: demand.least }, (_, at) => ({
    from: from + at * step,
    to: to - (demand.least - 1 - at) * step,
    period: 'year',
  }));
};

/** The bits of the starts at which a meeting of so many minutes meets what lasts from one minute to another. */
export const clash = (
  { starts, forum }: Pick<Track, 'starts' | 'forum'>,
  from: number,
  to: number,
): number => {
  let bits = 0;
  for (let at = 0; at < starts.length; at += 1) {
    const start = starts[at] ?? 0;
    if (start < to && from < start + forum.minutes) bits |= 1 << at;
  }
  return bits;
};

const startsOf = ({ window: [from, to], minutes }: PlanForum): number[] => {
  const step = [15, 30, 60].find((one) => (to - from - minutes) / one < 31) ?? 120;
  const count = Math.floor((to - from - minutes) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => from + at * step);
};

const isOpenFor = (forum: PlanForum, instance: YearInstance): ((day: number) => boolean) => {
  const closed = new Set(forum.calendars.flatMap((name) => instance.closed[name] ?? []));
  return (day) => weekdayAt(day) <= 5 && !closed.has(day);
};

interface Ground {
  readonly instance: YearInstance;
  readonly people: ReadonlyMap<string, PlanPerson>;
  readonly areas: ReadonlyMap<string, string>;
}

const trackOf = (forum: PlanForum, index: number, { instance, people, areas }: Ground): Track => {
  const [first, last] = instance.days;
  const isOpen = isOpenFor(forum, instance);
  const starts = startsOf(forum);
  const free = new Int32Array(last - first + 1);
  for (let day = first; day <= last; day += 1) if (isOpen(day)) free[day - first] = -1 >>> 1;
  const open = [...free.keys()].filter((day) => free[day] !== 0);
  const all = starts.length === 0 ? 0 : -1 >>> (32 - starts.length);
  for (const day of open) free[day] = all;
  for (const who of forum.people.map((id) => people.get(id))) {
    for (const day of open) if (who?.offWeekdays.includes(weekdayAt(day + first))) free[day] = 0;
    for (const { day, from, to } of who?.busy ?? [])
      free[day - first] = (free[day - first] ?? 0) & ~clash({ starts, forum }, from, to);
  }
  const { demand } = forum;
  const gap =
    demand.kind === 'rhythm'
      ? ([7 * demand.gap[0] - 3, 7 * demand.gap[1] + 3] as const)
      : ([1, 400] as const);
  const isEven = demand.kind === 'count' && demand.per === 'month' && demand.min === 1;
  const layers = layersOf(forum, open, instance);
  return {
    index,
    forum,
    area: areas.get(forum.place) ?? '',
    starts,
    free,
    layers,
    gap,
    isEven,
    near: [],
  };
};

/** Puts the year into numbers. */
export const boardOf = (instance: YearInstance): Board => {
  const people = new Map(instance.people.map((one) => [one.id, one]));
  const areas = new Map(instance.places.map(({ id, area }) => [id, area]));
  const tracks = instance.forums.map((forum, at) =>
    trackOf(forum, at, { instance, people, areas }),
  );
  const seats = new Map<string, number[]>();
  for (const { index, forum } of tracks)
    for (const who of forum.people) seats.set(who, [...(seats.get(who) ?? []), index]);
  for (const track of tracks)
    track.near.push(
      ...new Set(
        track.forum.people
          .flatMap((who) => seats.get(who) ?? [])
          .filter((at) => at !== track.index),
      ),
    );
  return {
    first: instance.days[0],
    length: instance.days[1] - instance.days[0] + 1,
    instance,
    tracks,
  };
};
