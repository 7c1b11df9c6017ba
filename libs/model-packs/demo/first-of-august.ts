import { SettleCalendar } from '#application/calendar/settle-calendar';
import { FillSeats } from '#application/forum/fill-seats';
import { InstallPack } from '#application/pack/install-pack';
import type { InstalledPack } from '#application/pack/pack-ids';
import { EnrolPeople } from '#application/person/enrol-people';
import { FillOffices } from '#application/person/fill-offices';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import type { PersonId } from '#kernel/ids';
import { type Calendar, calendarOf, isOpen } from '#kernel/time/calendar';
import { addDays, type Day, weekdayOf, weekOfMonth } from '#kernel/time/day';
import type { SchoolYear } from '#kernel/time/school-year';
import { castOf, type Elected } from './casting.js';
import { demoTextOf } from './demo-text.js';
import { closedDaysOf } from './holidays.js';
import { peopleFor } from './people.js';
import { type Persona, type Post, postsOf } from './posts.js';
import { chanceOf } from './random.js';
import type { Cast, Stage } from './stage.js';

const local = 'lokale-tverrfaglige-team';

/** The school whose team meets next: whoever signs in as principal is to have a meeting soon. */
export const unitMeetingNext = (pack: ResolvedPack, calendar: Calendar, today: Day): string => {
  const schools = new Set(
    pack.units.filter(({ kind }) => kind !== 'kindergarten').map(({ key }) => key),
  );
  const series = pack.series.filter(
    ({ forum }) => forum.startsWith(`${local}.`) && schools.has(forum.slice(local.length + 1)),
  );
  for (let ahead = 0; ahead < 60; ahead += 1) {
    const day = addDays(today, ahead);
    const meets = series.find(
      ({ prefers }) =>
        prefers.weekdays?.includes(weekdayOf(day)) === true &&
        prefers.weekOfMonth === weekOfMonth(day),
    );
    if (meets !== undefined && isOpen(day, calendar)) return meets.forum.slice(local.length + 1);
  }
  return [...schools][0] ?? '';
};

/** In each area one of the heads was elected; not the one who is shown as a principal. */
const electedIn = (pack: ResolvedPack, principalUnit: string): Elected =>
  new Map(
    ['nedre-melhus', 'melhus-sor', 'melhus-vest'].map((area) => {
      const heads = pack.units.filter((unit) => unit.area === area && unit.key !== principalUnit);
      return [area, `${heads[heads.length > 2 ? 2 : 0]?.key ?? ''}.head`];
    }),
  );

interface Model {
  readonly pack: ResolvedPack;
  readonly ids: InstalledPack;
  readonly posts: readonly Post[];
  readonly people: ReadonlyMap<string, PersonId>;
  readonly elected: Elected;
}

/** Everybody takes office and seat. @returns who leads and who writes, by forum */
const seat = async (stage: Stage, { pack, ids, posts, people, elected }: Model) => {
  const byOffice = new Map(
    posts.flatMap(({ key, offices = [] }) => offices.map((one) => [one, key])),
  );
  const holder = (post: string | null): PersonId | undefined => {
    if (post === null) return undefined;
    const key = post.startsWith('office:') ? byOffice.get(post.slice('office:'.length)) : post;
    return people.get(key ?? '');
  };
  const offices = [...byOffice].flatMap(([office, post]) => {
    const [id, person] = [ids.offices.get(office), people.get(post)];
    return id === undefined || person === undefined ? [] : [{ office: id, person }];
  });
  await stage.verb(FillOffices).execute(stage.machinery(), offices);
  const seats = castOf(ids, { pack, elected }).flatMap(({ seat: one, post }) => {
    const person = holder(post);
    return person === undefined ? [] : [{ seat: one, person }];
  });
  await stage.verb(FillSeats).execute(
    stage.machinery(),
    seats.map(({ seat: { id }, person }) => ({ seat: id, person })),
  );
  const whoIs = (...roles: readonly string[]) =>
    new Map(
      seats
        .filter(({ seat: { role } }) => roles.includes(role))
        .map(({ seat: { forum }, person }) => [forum, person]),
    );
  const holders = new Map(
    [...byOffice].flatMap(([office, post]) => {
      const person = people.get(post);
      return person === undefined ? [] : [[office, person] as const];
    }),
  );
  return { chairs: whoIs('chair', 'leader'), secretaries: whoIs('secretary'), holders };
};

/** 1 August: the model is installed, the calendar settled, and everybody has a post, an office and a seat. */
export const installMunicipality = async (
  stage: Stage,
  { pack, schoolYear }: { readonly pack: ResolvedPack; readonly schoolYear: SchoolYear },
): Promise<Cast> => {
  const closed = closedDaysOf(schoolYear);
  const calendar = calendarOf(closed);
  const machinery = stage.machinery();
  const ids = await stage.verb(InstallPack).execute(machinery, pack, demoTextOf(pack.key));
  await stage.verb(SettleCalendar).execute(machinery, closed, 'demo');
  const principalUnit = unitMeetingNext(pack, calendar, stage.today);
  const elected = electedIn(pack, principalUnit);
  const networkUnit = (elected.get('nedre-melhus') ?? '').replace(/\.head$/, '');
  const heads = new Map<string, Persona>([
    [networkUnit, 'network-leader'],
    [principalUnit, 'principal'],
  ]);
  const posts = postsOf(pack, heads);
  const startedOn = `${schoolYear - 2}-08-01`;
  const enrolments = peopleFor(posts, { ids, startedOn }, chanceOf(`${stage.seed} people`));
  const persons = await stage.verb(EnrolPeople).execute(machinery, enrolments);
  const people = new Map(
    posts.flatMap(({ key }, index) => {
      const person = persons[index];
      return person === undefined ? [] : [[key, person] as const];
    }),
  );
  const personas = new Map(
    posts.flatMap(({ key, persona }) =>
      persona === undefined ? [] : [[persona as Persona, key] as const],
    ),
  );
  const leads = await seat(stage, { pack, ids, posts, people, elected });
  return { pack, ids, calendar, people, personas, principalUnit, ...leads };
};
