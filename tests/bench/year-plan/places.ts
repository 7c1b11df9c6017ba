/** Who is where when in a year that is being invented. */
interface Stay {
  readonly from: number;
  readonly to: number;
  readonly place: string;
}

interface Meets {
  readonly people: readonly string[];
  readonly place: string;
  readonly minutes: number;
}

export class Places {
  readonly all: { id: string; area: string }[] = [];
  private readonly stays = new Map<string, Map<number, Stay[]>>();

  private readonly areas: readonly string[];

  constructor(areas: readonly string[]) {
    this.areas = areas;
  }

  /** A new place in an area. */
  at(area: string): string {
    if (!this.areas.includes(area)) throw new Error(`no area ${area}`);
    const id = `place-${this.all.length}`;
    this.all.push({ id, area });
    return id;
  }

  private travel(one: string, other: string): number {
    if (one === other) return 0;
    const areaOf = (id: string) => this.all.find((place) => place.id === id)?.area;
    return areaOf(one) === areaOf(other) ? 15 : 30;
  }

  private of(person: string, day: number): Stay[] {
    const days = this.stays.get(person) ?? new Map<number, Stay[]>();
    this.stays.set(person, days);
    const stays = days.get(day) ?? [];
    days.set(day, stays);
    return stays;
  }

  /** Whether all can be there then, and nobody has more than three meetings that day. */
  isFree({ people, place, minutes }: Meets, day: number, start: number): boolean {
    return people.every((person) => {
      const stays = this.of(person, day);
      return (
        stays.length < 3 &&
        stays.every((stay) => {
          const gap = this.travel(place, stay.place);
          return start + minutes + gap <= stay.from || stay.to + gap <= start;
        })
      );
    });
  }

  take({ people, place, minutes }: Meets, day: number, start: number): void {
    for (const person of people)
      this.of(person, day).push({ from: start, to: start + minutes, place });
  }

  daysOf(person: string): number[] {
    return [...(this.stays.get(person) ?? [])].flatMap(([day, stays]) =>
      stays.length > 0 ? [day] : [],
    );
  }

  /** Whether a busy stretch touches none of a person's meetings. */
  leaves(person: string, { day, from, to }: { day: number; from: number; to: number }): boolean {
    return this.of(person, day).every((stay) => to <= stay.from || stay.to <= from);
  }
}
