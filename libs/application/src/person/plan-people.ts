import type { ForumId, OfficeId, PersonId, SeatId, ServiceId, UnitId } from '#kernel/ids';
import type { SeatRole } from '#kernel/access/actor';
import type { Language } from '#kernel/language';
import {
  type KnownOffice,
  type KnownPlaces,
  meant,
  named,
  type Named,
  namesOf,
  officesMeant,
  sameName,
} from './known-places.js';
import { seatFor } from './seat-for.js';
import {
  isFault,
  type PeopleFault,
  type PeopleRead,
  type PersonLine,
} from './reading/read-people.js';

/** Somebody of the list. `known` is who it is already; null for somebody new. */
export interface PlannedPerson {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly language: Language;
  readonly service: ServiceId | null;
  readonly unit: UnitId | null;
  readonly known: PersonId | null;
}

/** A line that can be used, with the places it means. */
export interface PlannedLine {
  readonly line: number;
  readonly person: PlannedPerson;
  readonly service: Named<ServiceId> | null;
  readonly unit: Named<UnitId> | null;
  readonly office: KnownOffice | null;
  readonly seat: { readonly forum: Named<ForumId>; readonly role: SeatRole } | null;
}

/** What a list would do. */
export interface PeoplePlan {
  readonly lines: readonly PlannedLine[];
  readonly people: readonly PlannedPerson[];
  /** Who takes an office or a seat, by e-mail. */
  readonly offices: readonly { readonly office: OfficeId; readonly email: string }[];
  readonly seats: readonly { readonly seat: SeatId; readonly email: string }[];
  readonly faults: readonly PeopleFault[];
  readonly left: readonly PeopleFault[];
}

/** Holds a list against the municipality, line by line; what one line takes is taken for the next. */
class Planning {
  private readonly people = new Map<string, PlannedPerson>();
  private readonly officeOf = new Map<OfficeId, string>();
  private readonly seatOf = new Map<SeatId, { email: string }>();
  readonly lines: PlannedLine[] = [];
  readonly faults: PeopleFault[] = [];

  constructor(private readonly known: KnownPlaces) {
    for (const { id, holder } of known.offices)
      if (holder) this.officeOf.set(id, this.emailOf(holder));
    for (const { id, person } of known.seats)
      if (person) this.seatOf.set(id, { email: this.emailOf(person) });
  }

  take(row: PersonLine): void {
    const line = this.lineOf(row);
    if (isFault(line)) this.faults.push(line);
    else this.lines.push(line);
  }

  done(): Pick<PeoplePlan, 'people' | 'offices' | 'seats'> {
    const { offices, seats } = this.known;
    const had = new Set<string>([
      ...offices.filter(({ holder }) => holder).map(({ id }) => id),
      ...seats.filter(({ person }) => person).map(({ id }) => id),
    ]);
    return {
      people: [...this.people.values()],
      offices: [...this.officeOf].flatMap(([office, email]) =>
        had.has(office) ? [] : [{ office, email }],
      ),
      seats: [...this.seatOf].flatMap(([seat, one]) => (had.has(seat) ? [] : [{ seat, ...one }])),
    };
  }

  private emailOf(person: PersonId): string {
    return this.known.people.find(({ id }) => id === person)?.email.toLowerCase() ?? '';
  }

  private lineOf(row: PersonLine): PlannedLine | PeopleFault {
    const { line } = row;
    const { units, services, offices, forums } = this.known;
    const unit = meant(named(units, row.unit), { line, word: row.unit, code: 'unit-unknown' });
    if (unit !== null && isFault(unit)) return unit;
    const service = meant(named(services, row.service), {
      line,
      word: row.service,
      code: 'service-unknown',
    });
    if (service !== null && isFault(service)) return service;
    const asked = { office: row.office, unit: unit?.id ?? null };
    const office = meant(officesMeant(offices, asked), {
      line,
      word: row.office,
      code: 'office-unknown',
    });
    if (office !== null && isFault(office)) return office;
    const forum = meant(named(forums, row.forum), { line, word: row.forum, code: 'forum-unknown' });
    if (forum !== null && isFault(forum)) return forum;
    const person = this.personOf(row, { service: service?.id ?? null, unit: unit?.id ?? null });
    if (isFault(person)) return person;
    return this.placed({
      line,
      person,
      service,
      unit,
      office,
      seat: forum && { forum, role: row.role },
    });
  }

  /** The same person may stand on several lines, with one seat each. */
  private personOf(
    { line, email, givenName, familyName, language }: PersonLine,
    where: Pick<PlannedPerson, 'service' | 'unit'>,
  ): PlannedPerson | PeopleFault {
    const before = this.people.get(email);
    const name = { givenName, familyName };
    if (before !== undefined)
      return sameName(before, name)
        ? before
        : { line, code: 'name-differs', said: email.slice(0, 60) };
    const known = this.known.people.find((one) => one.email.toLowerCase() === email);
    if (known !== undefined && !sameName(known, name))
      return { line, code: 'name-known-otherwise', said: email.slice(0, 60) };
    return { email, ...name, language, ...where, known: known?.id ?? null };
  }

  private placed(planned: PlannedLine): PlannedLine | PeopleFault {
    const { line, person, office, seat } = planned;
    const { email } = person;
    const holder = office && this.officeOf.get(office.id);
    if (office !== null && holder !== undefined && holder !== email)
      return { line, code: 'office-held', said: namesOf(office)[1] ?? '' };
    const free = seat && seatFor(this.known.seats, { ...seat, person }, this.seatOf);
    if (seat !== null && free === undefined)
      return { line, code: 'seat-none', said: (namesOf(seat.forum)[1] ?? '').slice(0, 60) };
    const news = [
      person.known === null && !this.people.has(email),
      office !== null && holder === undefined,
      free != null && this.seatOf.get(free)?.email !== email,
    ];
    if (!news.includes(true)) return { line, code: 'repeated' };
    this.people.set(email, person);
    if (office !== null) this.takeOffice(office.id, email);
    if (seat !== null && free != null) this.seatOf.set(free, { email });
    return planned;
  }

  /** Whoever holds an office sits where the office does. */
  private takeOffice(office: OfficeId, email: string): void {
    this.officeOf.set(office, email);
    for (const { id, office: of } of this.known.seats)
      if (of === office && !this.seatOf.has(id)) this.seatOf.set(id, { email });
  }
}

/** A list held against what the municipality has: who is new, which places are meant, what cannot be. Pure. */
export const planPeople = (read: PeopleRead, known: KnownPlaces): PeoplePlan => {
  const planning = new Planning(known);
  for (const row of read.rows) planning.take(row);
  const faults = [...read.faults, ...planning.faults].toSorted(
    (one, other) => one.line - other.line,
  );
  const isLeft = ({ code }: PeopleFault): boolean => code === 'repeated';
  return {
    ...planning.done(),
    lines: planning.lines,
    faults: faults.filter((fault) => !isLeft(fault)),
    left: faults.filter(isLeft),
  };
};

/** How many a list would enrol, give an office, give a seat. */
export const countsOf = ({ people, offices, seats }: PeoplePlan) => ({
  people: people.filter(({ known }) => known === null).length,
  offices: offices.length,
  seats: seats.length,
});
