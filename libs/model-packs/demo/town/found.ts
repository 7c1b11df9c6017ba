import { SettleCalendar } from '#application/calendar/settle-calendar';
import { FillSeats } from '#application/forum/fill-seats';
import { InstallPack, type InstalledText } from '#application/pack/install-pack';
import type { InstalledPack } from '#application/pack/pack-ids';
import { EnrolPeople, type Enrolment } from '#application/person/enrol-people';
import { FillOffices } from '#application/person/fill-offices';
import { OpenMeetings } from '#application/year/open-meetings';
import type { SeatRole } from '#kernel/access/actor';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import type { ForumId, PersonId, SeatId } from '#kernel/ids';
import { type Calendar, calendarOf } from '#kernel/time/calendar';
import type { Day } from '#kernel/time/day';
import type { SchoolYear } from '#kernel/time/school-year';
import { closedDaysOf } from '../holidays.js';
import type { Stage } from '../stage.js';
import { familyNames, givenNames } from '../texts/names.js';
import { chanceOf } from '../random.js';
import { Casting, personasOf, postsOf, type Position } from './posts.js';

/** A seat somebody sits in. It stays; who sits in it changes. */
export interface Sitting {
  readonly seat: SeatId;
  readonly forum: ForumId;
  readonly role: SeatRole;
  /** Leads, whatever the role: the forum has no chair and is led by those who facilitate it. */
  readonly leads: boolean;
  person: PersonId;
}

/** The municipality as it stands on 1 August. */
export interface Town {
  readonly pack: ResolvedPack;
  readonly ids: InstalledPack;
  readonly calendar: Calendar;
  readonly administrator: PersonId;
  /** The first day. */
  readonly founded: Day;
  readonly people: readonly PersonId[];
  /** Where each of them works, by person. */
  readonly work: ReadonlyMap<PersonId, Pick<Enrolment, 'service' | 'unit'>>;
  readonly sittings: Sitting[];
  /** Who holds each office, by the office's id. */
  readonly holders: Map<string, PersonId>;
}

const enrolments = (stage: Stage, pack: ResolvedPack, ids: InstalledPack) => {
  const chance = chanceOf(`${stage.seed} people`);
  const shown = new Set(personasOf(pack));
  return postsOf(pack).map(({ key, service, unit }, index) => ({
    givenName: chance.pick(givenNames),
    familyName: chance.pick(familyNames),
    email: `person-${index + 1}@town.example`,
    service: ids.services.get(service ?? '') ?? null,
    unit: ids.units.get(unit ?? '') ?? null,
    language: chance.hits(20) ? ('nn' as const) : ('nb' as const),
    systemRoles: key === 'administrator' ? (['administrator'] as const) : [],
    startedOn: stage.day(),
    subject: shown.has(key) ? `demo:${key}` : null,
  }));
};

interface Founding {
  readonly pack: ResolvedPack;
  readonly schoolYear: SchoolYear;
  /** The pack as it is written, where the town is to go on from it. */
  readonly text?: InstalledText;
}

/** Installs the pack, settles the calendar, employs everybody, and opens the year's meetings. */
export const foundTown = async (
  stage: Stage,
  { pack, schoolYear, text }: Founding,
): Promise<Town> => {
  const machinery = stage.machinery();
  const closed = closedDaysOf(schoolYear);
  const ids = await stage.verb(InstallPack).execute(machinery, pack, text);
  await stage.verb(SettleCalendar).execute(machinery, closed, 'demo');
  const posts = postsOf(pack);
  const enrolled = enrolments(stage, pack, ids);
  const people = await stage.verb(EnrolPeople).execute(machinery, enrolled);
  const work = new Map(
    people.map((person, at) => [
      person,
      { service: enrolled[at]?.service ?? null, unit: enrolled[at]?.unit ?? null },
    ]),
  );
  const personIn = (post: string | null): PersonId | null =>
    people[posts.findIndex(({ key }) => key === post)] ?? null;
  const holders = new Map<string, PersonId>();
  for (const [key, id] of ids.offices) {
    const person = personIn(`office.${key}`);
    if (person !== null) holders.set(id, person);
  }
  const fillings = [...ids.offices.values()].flatMap((office) => {
    const person = holders.get(office);
    return person === undefined ? [] : [{ office, person }];
  });
  await stage.verb(FillOffices).execute(machinery, fillings);
  const casting = new Casting(posts, pack);
  const sittings: Sitting[] = [];
  for (const positions of positionsOf(pack, ids)) {
    const filled = sittingsOf({ positions, casting, ids, personIn });
    await stage.verb(FillSeats).execute(machinery, filled);
    sittings.push(...filled);
  }
  await stage.verb(OpenMeetings).execute(machinery, schoolYear);
  const administrator = personIn('administrator');
  if (administrator === null) throw new Error('Nobody was enrolled');
  const calendar = calendarOf(closed);
  const founded = stage.day();
  return { pack, ids, calendar, administrator, founded, people, work, sittings, holders };
};

/** Every seat with its terms, as installed: first those of its own, then those whose people are found in the forum that leads. */
const positionsOf = (pack: ResolvedPack, ids: InstalledPack): Position[][] => {
  const seats = Map.groupBy(ids.seats, ({ forum }) => forum);
  const all = pack.forums.flatMap(({ key }) => {
    const planned = pack.seats.filter(({ forum }) => forum === key);
    return (seats.get(key) ?? []).map((seat, at) => ({
      ...seat,
      terms: planned[at]?.terms ?? null,
    }));
  });
  const isLent = ({ terms }: Position) => terms?.ofForum !== undefined;
  return [all.filter((one) => !isLent(one)), all.filter(isLent)];
};

interface Seating {
  readonly positions: readonly Position[];
  readonly casting: Casting;
  readonly ids: InstalledPack;
  readonly personIn: (post: string | null) => PersonId | null;
}

const sittingsOf = ({ positions, casting, ids, personIn }: Seating): Sitting[] =>
  positions.flatMap((one) => {
    const person = personIn(casting.postIn(one));
    const forum = ids.forums.get(one.forum);
    if (person === null || forum === undefined) return [];
    return [{ seat: one.id, forum, role: one.role, leads: one.terms?.leads === true, person }];
  });
