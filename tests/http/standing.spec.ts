import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlaceStanding } from '#application/clock/place-standing';
import { Actors } from '#application/session/actors';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { SetClock } from '../support/house.js';
import { idSource } from '../support/ids.js';
import { seenBy, step } from '../support/meetings.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const autumn = ['2026-09-09', '2026-10-14', '2026-11-25'] as const;
const spring = ['2027-02-10', '2027-04-21'] as const;
const clock = new SetClock('2026-08-20');
const ids = idSource('standing');
let database: TestDatabase;
let town: Municipality;
let api: TestApi;
const meetings = new Map<string, string>();

beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  const { network } = town.forum;
  await asAdmin(
    database.adminUrl,
    `update laget.forum set standing = standing || '[{"key":"status","title":{"nb":"Siden sist"},"timesPerHalfYear":null}]' where id = $1`,
    [network],
  );
  const series = ids.next();
  await asAdmin(
    database.adminUrl,
    `insert into laget.series (id, owner_id, forum_id, school_year, cadence, preference, minutes, place, zone, version)
     values ($1, $2, $3, 2026, '{"timesPer":"year","count":5}', '{}', 90, 'Rådhuset', 'Europe/Oslo', 1)`,
    [series, town.owner, network],
  );
  for (const day of [...autumn, ...spring])
    meetings.set(day, await aComingMeeting(database.adminUrl, town, { forum: network, day }));
  await asAdmin(database.adminUrl, `update laget.meeting set series_id = $1`, [series]);
  api = await anApi(database.appUrl, { clock, ids });
}, 60_000);
afterAll(() => api?.close());

const leader = () => new Client(api.url).signIn('granmo.networkLeader');
const theClockPlaces = async (day: string) => {
  clock.day = day;
  const machine = api.app.get(Actors).clock(town.owner);
  await api.app.get(PlaceStanding).execute(machine);
  await api.app.get(PlaceStanding).execute(machine);
};
/** What stands on the agenda of a day's meeting, as the leader reads it. */
const agendaOf = async (day: string) =>
  (await seenBy(await leader(), meetings.get(day) ?? '')).items
    .filter(({ type }) => type === 'standing')
    .map(({ title }) => title ?? '')
    .toSorted((one, other) => (one < other ? -1 : 1));

describe('the standing items of a forum, each with its own frequency (R-049)', () => {
  it('stand on the agenda before anybody has put them there: one on each meeting, one on one of each half-year', async () => {
    await theClockPlaces('2026-08-20');
    expect(await agendaOf('2026-09-09')).toEqual(['SLT-arbeidet', 'Siden sist']);
    await theClockPlaces('2026-10-10');
    expect(await agendaOf('2026-10-14')).toEqual(['Siden sist']);
    expect(await agendaOf('2026-11-25')).toEqual([]);
  });

  it('move on to the next meeting when the one that had the half-year’s is called off', async () => {
    clock.day = '2026-09-08';
    const client = await leader();
    const body = { reason: 'Lederen er syk.' };
    await step(client, meetings.get('2026-09-09') ?? '', { verb: 'cancel', body });
    await theClockPlaces('2026-09-08');
    await theClockPlaces('2026-10-20');
    const later = await Promise.all(['2026-10-14', '2026-11-25'].map(agendaOf));
    expect(later.flat().filter((title) => title === 'SLT-arbeidet')).toHaveLength(1);
    for (const titles of later) expect(titles).toContain('Siden sist');
  });

  it('come anew in the next half-year', async () => {
    for (const day of ['2027-01-10', '2027-03-20']) await theClockPlaces(day);
    const both = await Promise.all(spring.map(agendaOf));
    expect(both).toEqual([['SLT-arbeidet', 'Siden sist'], ['Siden sist']]);
  });
});
