/** What the best plan of a tight year costs, as HiGHS proves it: the same prices as a plan is compared by. */
import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import { periodOf, weekdayAt } from '#kernel/year-plan/planner/days';
import type { PlanForum, YearInstance } from '#kernel/year-plan/planner/instance';
import { starts } from './tight-year.ts';

/** Asked for as CommonJS, which is what its types describe. */
const load: () => Promise<Pick<Highs, 'solve'>> = createRequire(import.meta.url)('highs');

interface Cell {
  readonly name: string;
  readonly day: number;
  readonly slot: string;
}

const isFree = (instance: YearInstance, forum: PlanForum, day: number, start: number): boolean =>
  weekdayAt(day) <= 5 &&
  instance.people
    .filter(({ id }) => forum.people.includes(id))
    .every(
      ({ offWeekdays, busy }) =>
        !offWeekdays.includes(weekdayAt(day)) &&
        !busy.some((one) => one.day === day && start < one.to && one.from < start + forum.minutes),
    );

const cellsOf = (instance: YearInstance, forum: PlanForum, nth: number): Cell[] => {
  const [first, last] = instance.days;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((day) =>
    starts
      .filter((start) => isFree(instance, forum, day, start))
      .map((start) => ({
        name: `x_${nth}_${day}_${start}`,
        day,
        slot: `y_${nth}_${weekdayAt(day)}_${start}`,
      })),
  );
};

const sum = (names: readonly string[]): string => names.join(' + ');

/** Linear rows and binaries of the whole year, in the solver's text form. */
function modelOf(instance: YearInstance): string {
  const { forums, people } = instance;
  const all = forums.map((forum, nth) => ({ forum, nth, cells: cellsOf(instance, forum, nth) }));
  const [costs, rows, binaries]: [string[], string[], string[]] = [[], [], []];
  const months = 5;
  const meetings = forums.length * months;
  const wishes = forums.filter(({ weekdays }) => weekdays.length > 0).length * months;
  const gaps = forums.length * (months - 1);
  for (const { forum, nth, cells } of all) {
    const slots = [...new Set(cells.map(({ slot }) => slot))];
    rows.push(`${sum(slots)} = 1`);
    binaries.push(...slots);
    for (const { name, slot, day } of cells) {
      // z: the meeting is at its forum's own hour. What is not counts against the plan.
      costs.push(`- ${1000 / meetings} z${name}`);
      rows.push(`z${name} - ${name} <= 0`, `z${name} - ${slot} <= 0`);
      if (forum.weekdays.length > 0 && !forum.weekdays.includes(weekdayAt(day)))
        costs.push(`+ ${300 / Math.max(1, wishes)} ${name}`);
      binaries.push(name, `z${name}`);
    }
    const inMonths = [...Map.groupBy(cells, ({ day }) => periodOf(day, 'month')).values()];
    if (inMonths.length < months) return '';
    inMonths.forEach((here, month) => {
      rows.push(`${sum(here.map(({ name }) => name))} = 1`);
      const after = inMonths[month + 1];
      if (!after) return;
      const uneven = `u_${nth}_${month}`;
      costs.push(`+ ${300 / gaps} ${uneven}`);
      binaries.push(uneven);
      for (const [day, mine] of Map.groupBy(here, (cell) => cell.day)) {
        const bad = after.filter((cell) => cell.day - day < 21 || cell.day - day > 42);
        if (bad.length > 0)
          rows.push(`${sum([...bad, ...mine].map(({ name }) => name))} - ${uneven} <= 1`);
      }
    });
  }
  for (const { id } of people) {
    const mine = all.filter(({ forum }) => forum.people.includes(id)).flatMap(({ cells }) => cells);
    for (const cells of Map.groupBy(mine, ({ day }) => day).values())
      if (cells.length > 1) rows.push(`${sum(cells.map(({ name }) => name))} <= 1`);
  }
  const named = rows.map((row, nth) => ` r${nth}: ${row}`).join('\n');
  return `Minimize\n obj: ${costs.join(' ')}\nSubject To\n${named}\nBinary\n ${binaries.join(' ')}\nEnd`;
}

/** The least a plan of the year can cost; null where a month has no day, or nothing is proven in so many seconds. */
export async function optimumOf(instance: YearInstance, seconds: number): Promise<number | null> {
  const model = modelOf(instance);
  if (model === '') return null;
  const highs = await load();
  const { Status, ObjectiveValue } = highs.solve(model, { time_limit: seconds });
  return Status === 'Optimal' ? 1000 + ObjectiveValue : null;
}
