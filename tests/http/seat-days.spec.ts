import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type { IssuedFeed } from '#contract/feed';
import type { ForumLine } from '#contract/forum';
import type { Structure } from '#contract/structure';
import type { Year } from '#contract/year';
import { fenceOf } from '#application/unit-of-work';
import { seriesOf } from '#persistence/meeting/series.queries';
import { ormConfig } from '#persistence/orm.config';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin, aComingMeeting } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const now = new Date('2026-09-01T08:00:00Z');
const ids = idSource('seat-days');
let api: TestApi;
let database: TestDatabase;
let town: Municipality;
let orm: MikroORM;

const inTown = async <Answer>(work: (em: EntityManager) => Promise<Answer>): Promise<Answer> => {
  const em = orm.em.fork() as EntityManager;
  em.setSessionContext({ variables: fenceOf({ owner: town.owner, owners: [town.owner] }) });
  return em.transactional(work);
};

/** A rhythm of the group, and a meeting of it that the police are called to as the guest they are. */
const aYear = async () => {
  await asAdmin(
    database.adminUrl,
    `insert into laget.series (id, owner_id, forum_id, school_year, cadence, preference, minutes, place, zone, version)
     values ($1, $2, $3, 2026, '{"every":"month"}', '{}', 90, 'Rådhuset', 'Europe/Oslo', 1)`,
    [ids.next(), town.owner, town.forum.group],
  );
  await aComingMeeting(database.adminUrl, town, {
    forum: town.forum.discussion,
    day: '2026-10-07',
  });
  const meeting = await aComingMeeting(database.adminUrl, town, {
    forum: town.forum.group,
    day: '2026-10-06',
  });
  await asAdmin(
    database.adminUrl,
    `insert into laget.attendance (id, owner_id, meeting_id, person_id, seat_id, role, required, during, released, presence, version)
     select $1, m.owner_id, m.id, s.person_id, s.id, 'guest', false, m.during, false, 'expected', 1
     from laget.meeting m join laget.seat s on s.forum_id = m.forum_id and s.role = 'guest' where m.id = $2`,
    [ids.next(), meeting],
  );
};

beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  orm = await MikroORM.init(ormConfig(database.appUrl));
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids });
  await aYear();
});
afterAll(async () => {
  await api.close();
  await orm.close(true);
});

const signIn = (who: string) => new Client(api.url).signIn(`granmo.${who}`);
const eventsOf = async (url: string) =>
  (await (await fetch(url)).text()).match(/BEGIN:VEVENT/g)?.length ?? 0;

/** Each place that says who sits where, for somebody whose only seat is the one that is dated: true when the seat counts. */
const places: Readonly<Record<string, () => Promise<boolean>>> = {
  'the list of forums': async () => {
    const { body } = await (await signIn('nurse')).get<{ items: ForumLine[] }>('/api/forums');
    return body.items.some(({ roles }) => roles.includes('member'));
  },
  'the name of the one who leads': async () => {
    const { body } = await (await signIn('ppt')).get<{ items: ForumLine[] }>('/api/forums');
    return body.items.find(({ id }) => id === town.forum.discussion)?.leader != null;
  },
  'the year': async () => {
    const { body } = await (await signIn('nurse')).get<Year>('/api/year?schoolYear=2026');
    return body.forums.some(({ mine }) => mine);
  },
  'the duties of the year': async () => {
    const { body } = await (await signIn('nurse')).get<Year>('/api/year?schoolYear=2026');
    return body.obligations.some(({ key }) => key.startsWith('guest:'));
  },
  'the map': async () => {
    const { body } = await (await signIn('nurse')).get<Structure>('/api/structure');
    return body.nodes.some(({ forums }) => forums.some(({ mine }) => mine));
  },
  'the rhythm that is planned': async () => {
    const [row] = await inTown((em) => seriesOf(em, town.owner, 2026));
    return (row?.seats.length ?? 0) > 0 && (row?.guests.length ?? 0) > 0;
  },
  'the calendar of the person': async () => {
    const { body } = await (
      await signIn('nurse')
    ).post<IssuedFeed>('/api/feeds', {
      forum: null,
    });
    return (await eventsOf(body.url)) > 0;
  },
  'the calendar of a guest who was called': async () => {
    const { body } = await (
      await signIn('police')
    ).post<IssuedFeed>('/api/feeds', {
      forum: null,
    });
    return (await eventsOf(body.url)) > 0;
  },
};

describe.each(Object.entries(places))('R-030: in %s', (_place, counts) => {
  it.each([
    ['2026-08-01', null, true],
    ['2026-09-01', null, true],
    ['2026-08-01', '2027-06-30', true],
    ['2099-08-01', null, false],
    ['2020-08-01', '2026-07-31', false],
  ])('a seat from %s to %s counts: %s', async (from, to, expected) => {
    await asAdmin(database.adminUrl, 'update laget.seat set from_on = $1, to_on = $2', [from, to]);
    expect(await counts()).toBe(expected);
  });
});
