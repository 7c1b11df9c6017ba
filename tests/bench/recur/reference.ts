/** The reference of P1: a loop over whole numbers that knows this one year and this one zone by heart. */

/** A series in numbers: days since 1970, minutes since midnight. `nth` is 0 for a week's rhythm and 5 for the last. */
export interface Whole {
  readonly first: number;
  readonly every: number;
  readonly weekday: number;
  readonly nth: number;
  readonly minute: number;
  /** 1 where no meeting is held, counted from the year's first day. */
  readonly closed: Uint8Array;
}

const from = 20_666; // 1 August 2026
const last = 21_030; // 31 July 2027
const [winter, summer] = [20_751, 20_905]; // the first days that have winter's and summer's hour all day but at night
const firsts = [
  ...[20_666, 20_697, 20_727, 20_758, 20_788, 20_819, 20_850, 20_878, 20_909, 20_939, 20_970],
  ...[21_000, 21_031],
];
const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;

function put(into: number[], day: number, { first, minute, closed }: Whole): void {
  if (day < first || day > last || closed[day - from] === 1) return;
  // On the very days the clocks change at three, so that what begins before has yesterday's hour.
  const night = (day === winter || day === summer) && minute < 180 ? 1 : 0;
  const isWinter = day - night >= winter && day - night < summer;
  into.push(day * 86_400_000 + (minute - (isWinter ? 60 : 120)) * 60_000);
}

/** The instants of one series in its year, in milliseconds. */
export function wholeLoop(series: Whole): number[] {
  const { first, every, weekday, nth } = series;
  const into: number[] = [];
  if (nth === 0) {
    const start = first - weekdayOf(first) + weekday;
    for (let day = start; day <= last; day += 7 * every) put(into, day, series);
    return into;
  }
  for (let month = 0; month < 12; month += every) {
    const begins = firsts[month] ?? 0;
    const ends = (firsts[month + 1] ?? 0) - 1;
    const day =
      nth === 5
        ? ends - ((weekdayOf(ends) - weekday + 7) % 7)
        : begins + ((weekday - weekdayOf(begins) + 7) % 7) + (nth - 1) * 7;
    put(into, day, series);
  }
  return into;
}
