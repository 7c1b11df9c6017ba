/**
 * Invents a municipality's year for which a perfect plan exists: that plan is drawn first, forum by forum, and the busy
 * hours of people are laid around it. The plan is given back apart from the year, for the oracle.
 */
import { weekdayAt } from '#kernel/year-plan/planner/days';
import type {
  PlanDemand,
  PlanForum,
  Planned,
  PlanPerson,
  YearInstance,
} from '#kernel/year-plan/planner/instance';
import { randomOf } from '#kernel/year-plan/planner/random';
import { areas, busyHours, closedDays, dayOf, firstDay, hours, lastDay, sizes } from './ground.ts';
import { Places } from './places.ts';

/** Which year to invent. */
export interface Wanted {
  readonly size: keyof typeof sizes;
  readonly seed: number;
  /** Busy stretches a person has in the year. */
  readonly busy: number;
}

/** A year, and a plan that breaks none of its rules. */
export interface Invented {
  readonly instance: YearInstance;
  readonly witness: readonly Planned[];
}

type Draft = Omit<PlanForum, 'weekdays' | 'before'> & Partial<PlanForum>;

const monthly: PlanDemand = { kind: 'count', per: 'month', min: 1 };
const leastOpenDays = 8;

class Inventor {
  readonly people: PlanPerson[] = [];
  readonly forums: PlanForum[] = [];
  readonly witness: Planned[] = [];
  readonly places: Places;
  readonly random: () => number;
  private readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    this.wanted = wanted;
    this.random = randomOf(wanted.seed);
    this.places = new Places(areas);
  }

  pick<T>(all: readonly T[]): T {
    const one = all[Math.floor(this.random() * all.length)];
    if (one === undefined) throw new Error('nothing to pick');
    return one;
  }

  persons(count: number): string[] {
    return Array.from({ length: count }, () => {
      const id = `person-${this.people.length}`;
      this.people.push({ id, offWeekdays: [], busy: [] });
      return id;
    });
  }

  open(calendars: readonly string[]): number[] {
    const closed = new Set(calendars.flatMap((name) => closedDays[name] ?? []));
    return Array.from({ length: lastDay - firstDay + 1 }, (_, nth) => firstDay + nth).filter(
      (day) => weekdayAt(day) <= 5 && !closed.has(day),
    );
  }

  /** The days of a forum on one weekday: the nth of each month, or every so many weeks. */
  private rhythm({ demand, calendars }: Draft, weekday: number, nth: number): number[] {
    const open = this.open(calendars);
    const mine = open.filter((day) => weekdayAt(day) === weekday);
    if (demand.kind === 'rhythm') {
      const step = (demand.gap[0] + 1) * 7;
      const first = mine[nth] ?? firstDay;
      return Array.from({ length: 60 }, (_, at) => first + at * step)
        .filter((day) => day <= lastDay - 40)
        .flatMap((day) => (mine.includes(day) ? [day] : []));
    }
    const monthOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 7);
    const months = [...Map.groupBy(open, monthOf)].filter(
      ([, days]) => days.length >= leastOpenDays,
    );
    const inMonth = months.map(([, days]) => days.filter((day) => weekdayAt(day) === weekday));
    const at = (days: readonly number[], which: number): number[] =>
      [days[which] ?? days.at(-1) ?? days[0]].filter((day) => day !== undefined);
    if (demand.per === 'month' && demand.min === 2)
      return inMonth.flatMap((days) => (days.length < 2 ? [] : [...at(days, 0), ...at(days, 2)]));
    if (demand.per === 'month') return inMonth.flatMap((days) => at(days, nth));
    return Array.from({ length: demand.min }, (_, part) =>
      at(inMonth[Math.floor(((part + 0.5) * inMonth.length) / demand.min)] ?? [], nth),
    ).flat();
  }

  private slots(): (readonly [number, number, number])[] {
    const all = [1, 2, 3, 4, 5].flatMap((weekday) =>
      [0, 1, 2].flatMap((nth) => hours.map((start) => [weekday, nth, start] as const)),
    );
    return all
      .map((slot) => ({ slot, chance: this.random() }))
      .toSorted((one, other) => one.chance - other.chance)
      .map(({ slot }) => slot);
  }

  /** Gives a forum a place in the witness; false where its people leave none. */
  add(draft: Draft): boolean {
    for (const [weekday, nth, start] of this.slots()) {
      if (start < draft.window[0] || start + draft.minutes > draft.window[1]) continue;
      const days = this.rhythm(draft, weekday, nth);
      if (new Set(days).size < days.length || days.length === 0) continue;
      if (!days.every((day) => this.places.isFree(draft, day, start))) continue;
      this.settle(draft, weekday, { days, start });
      return true;
    }
    return false;
  }

  private settle(draft: Draft, weekday: number, at: { days: number[]; start: number }): void {
    for (const day of at.days) this.places.take(draft, day, at.start);
    const gaps = at.days.slice(1).map((day, nth) => Math.round((day - (at.days[nth] ?? day)) / 7));
    const demand: PlanDemand =
      draft.demand.kind === 'rhythm'
        ? {
            kind: 'rhythm',
            least: at.days.length,
            gap: [draft.demand.gap[0], Math.max(draft.demand.gap[1], ...gaps)],
          }
        : draft.demand;
    const weekdays = this.random() < 0.5 ? [weekday, this.pick([1, 2, 3, 4, 5])] : [];
    this.forums.push({ before: [], ...draft, demand, weekdays });
    this.witness.push(...at.days.map((day) => ({ forum: draft.id, day, start: at.start })));
  }

  /** Busy stretches beside the witness; some people have a weekday off on which they never meet. */
  fill(): void {
    const open = this.open(['public']);
    this.people.forEach((one, row) => {
      const met = this.places.daysOf(one.id);
      const off = [1, 2, 3, 4, 5].find((weekday) => !met.some((day) => weekdayAt(day) === weekday));
      const busy = Array.from({ length: this.wanted.busy }, () => {
        const [day, from] = [this.pick(open), this.pick(hours)];
        return { day, from, to: from + this.pick(busyHours) };
      }).filter((stretch) => this.places.leaves(one.id, stretch));
      const offWeekdays = off !== undefined && this.random() < 0.12 ? [off] : [];
      this.people[row] = { ...one, busy, offWeekdays };
    });
  }

  end(): Invented {
    const { people, forums, witness } = this;
    const places = [...this.places.all];
    const travel = { sameArea: 15, otherArea: 30 };
    const days: readonly [number, number] = [firstDay, lastDay];
    const ground = { days, closed: closedDays, leastOpenDays, places, travel };
    return { instance: { ...ground, people, forums }, witness };
  }
}

const school = ['public', 'school'];
const office = ['public'];
const usual: readonly [number, number] = [480, 930];

/** Invents a year; the same for the same size, seed and busyness. */
export function inventYear(wanted: Wanted): Invented {
  const { schools, advisers, nurses, networks, extra, window = usual } = sizes[wanted.size];
  const it = new Inventor(wanted);
  const [hall, adviser, nurse] = [it.places.at('south'), it.persons(advisers), it.persons(nurses)];
  const heads = it.persons(schools);
  heads.forEach((head, nth) => {
    const [teacher = ''] = it.persons(1);
    const people = [head, teacher, adviser[nth % advisers] ?? '', nurse[nth % nurses] ?? ''];
    const place = it.places.at(areas[nth % areas.length] ?? 'south');
    const own = { demand: monthly, minutes: 90, calendars: school, window };
    it.add({ id: `team-${nth}`, place, people, ...own });
  });
  const leaders = it.persons(8);
  const atHall = { place: hall, minutes: 120, window: usual, calendars: office };
  it.add({ id: 'group', ...atHall, demand: monthly, people: leaders.slice(0, 6) });
  for (let nth = 0; nth < Math.max(1, Math.round(schools / 22)); nth += 1) {
    const people = [...it.persons(3), it.pick(adviser), it.pick(nurse)];
    const demand: PlanDemand = { kind: 'count', per: 'month', min: 2 };
    it.add({ id: `discussion-${nth}`, ...atHall, demand, people });
  }
  for (let nth = 0; nth < networks; nth += 1) {
    const people = heads.filter((_, at) => at % networks === nth).slice(0, 12);
    const demand: PlanDemand = { kind: 'count', per: 'year', min: 4 };
    it.add({ id: `network-${nth}`, ...atHall, demand, calendars: school, people });
  }
  for (let nth = 0; nth < extra; nth += 1) {
    const people = [...new Set([it.pick(heads), it.pick(nurse), it.pick(adviser)])];
    const place = it.places.at(it.pick(areas));
    const demand: PlanDemand = { kind: 'rhythm', least: 0, gap: [2, 4] };
    const own = { minutes: 60, calendars: school, window: usual };
    it.add({ id: `small-${nth}`, place, people, demand, ...own });
  }
  precede(it, { place: it.places.at('east'), hall: 'group', people: it.persons(2) });
  it.fill();
  return it.end();
}

/** A forum that meets one to ten days before each meeting of the group, in the same month. */
function precede(it: Inventor, told: { place: string; hall: string; people: string[] }): void {
  const { place, people } = told;
  const own = { id: 'youth', place, people, minutes: 90, window: usual, calendars: office };
  const open = new Set(it.open(office));
  const mine: Planned[] = [];
  for (const { day } of it.witness.filter(({ forum }) => forum === told.hall)) {
    const month = new Date(day * 86_400_000).getUTCMonth();
    const back = [2, 3, 4, 5, 6, 7, 8, 9, 10].find(
      (days) => open.has(day - days) && new Date((day - days) * 86_400_000).getUTCMonth() === month,
    );
    if (back === undefined) return;
    mine.push({ forum: own.id, day: day - back, start: dayOf.usualStart });
  }
  const before = [{ forum: told.hall, days: [1, 10] as const }];
  it.forums.push({ ...own, demand: monthly, weekdays: [], before });
  for (const { day, start } of mine) it.places.take(own, day, start);
  it.witness.push(...mine);
}
