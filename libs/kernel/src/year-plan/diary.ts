import type { PersonId } from '../ids.js';
import type { Day } from '../time/day.js';

/** A person's hours somewhere on a day, in minutes since midnight. `meeting` is null for what may not be moved. */
export interface Stay {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  readonly place: string | undefined;
  readonly meeting: string | null;
}

/** A stay with the person whose it is. */
export interface Taken extends Stay {
  readonly person: PersonId;
}

/** Who is where when, while a year is being planned. The only thing of the planner that changes as it works. */
export class Diary {
  readonly #days = new Map<Day, Map<PersonId, Taken[]>>();

  readonly #travelMinutes: number;

  constructor(travelMinutes: number) {
    this.#travelMinutes = travelMinutes;
  }

  write(people: readonly PersonId[], stay: Stay): void {
    const day = this.#days.get(stay.day) ?? new Map<PersonId, Taken[]>();
    this.#days.set(stay.day, day);
    for (const person of people) day.set(person, [...(day.get(person) ?? []), { ...stay, person }]);
  }

  erase(people: readonly PersonId[], stay: Stay): void {
    const day = this.#days.get(stay.day);
    for (const person of people)
      day?.set(
        person,
        (day.get(person) ?? []).filter(({ meeting }) => meeting !== stay.meeting),
      );
  }

  /** Everything these people have that day. */
  on(day: Day, people: readonly PersonId[]): Taken[] {
    const known = this.#days.get(day);
    return known ? people.flatMap((person) => known.get(person) ?? []) : [];
  }

  /** Can nobody be in both? Between two places they need time to travel. */
  overlaps(one: Stay, other: Stay): boolean {
    const apart =
      one.place !== undefined && other.place !== undefined && one.place !== other.place
        ? this.#travelMinutes
        : 0;
    return one.day === other.day && one.from < other.to + apart && other.from < one.to + apart;
  }
}
