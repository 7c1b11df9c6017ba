import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Year } from '#contract/year';
import { addDays, weekdayOf } from '#kernel/time/day';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aComingMeeting, asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const today = todayIn(norwegianZone, new Date());
/** The Saturday and the Monday after next. */
const saturday = addDays(today, 13 - weekdayOf(today));
const monday = addDays(saturday, 2);

let database: TestDatabase;
let town: Municipality;
let api: TestApi;
beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'nabo');
  api = await anApi(database.appUrl);
});
afterAll(() => api.close());

const seenBy = async (who: string): Promise<Year> => {
  const { body } = await (await new Client(api.url).signIn(who)).get('/api/year');
  return Year.parse(body);
};
const sql = (text: string, values: readonly unknown[]) => asAdmin(database.adminUrl, text, values);
const aMeeting = (forum: keyof Municipality['forum'], day: string) =>
  aComingMeeting(database.adminUrl, town, { forum: town.forum[forum], day });
const call = (meeting: string, who: keyof Municipality['person'], required: boolean) =>
  sql(
    `insert into laget.attendance (id, owner_id, meeting_id, person_id, seat_id, role, required, during, released, presence, version)
     select gen_random_uuid(), m.owner_id, m.id, $2, (select id from laget.seat where person_id = $2 limit 1), 'member', $3, m.during, false, 'expected', 1
     from laget.meeting m where m.id = $1`,
    [meeting, town.person[who], required],
  );

describe('the year', () => {
  it('knows who holds a permanent seat where, and nobody who is a guest or sits nowhere', async () => {
    const { people } = await seenBy('granmo.teacher');
    const ppt = people.find(({ id }) => id === town.person.ppt);
    expect(new Set(ppt?.forums)).toEqual(
      new Set([town.forum.school, town.forum.discussion, town.forum.network]),
    );
    const police = people.find(({ id }) => id === town.person.police);
    expect(police?.forums).toEqual([town.forum.council]);
    expect(people.map(({ id }) => id)).not.toContain(town.person.teacher);
    const names = (await seenBy('nabo.teacher')).people.map(({ id }) => id);
    expect(names).not.toContain(town.person.ppt);
  });

  it('says which meetings the reader may move', async () => {
    const { forums } = await seenBy('granmo.coordinator');
    expect(forums.filter(({ may }) => may.includes('meeting.move')).map(({ id }) => id)).toEqual([
      town.forum.discussion,
    ]);
  });

  it('names who has two meetings at once, and the meetings (R-047)', async () => {
    const [one, other] = [await aMeeting('discussion', monday), await aMeeting('network', monday)];
    await call(one, 'ppt', true);
    await call(other, 'ppt', false);
    const found = (await seenBy('granmo.coordinator')).conflicts.filter(
      ({ code }) => code === 'collision',
    );
    expect(found).toMatchObject([
      {
        person: { id: town.person.ppt },
        meeting: other,
        other: { forum: town.forum.discussion, meeting: one },
        values: { day: monday, time: '09:00' },
      },
    ]);
  });

  it('tells of meetings on closed days', async () => {
    const meeting = await aMeeting('council', saturday);
    const found = (await seenBy('granmo.mayor')).conflicts.filter(
      ({ code }) => code === 'closed-day',
    );
    expect(found).toMatchObject([{ meeting, values: { day: saturday, reason: 'weekend' } }]);
  });

  it('tells of minutes that come too late for the forum above', async () => {
    await sql(
      `insert into laget.forum_edge (id, owner_id, kind, from_forum_id, to_forum_id, days) values (gen_random_uuid(), $1, 'mustPrecede', $2, $3, 10)`,
      [town.owner, town.forum.network, town.forum.group],
    );
    const group = await aMeeting('group', addDays(monday, 3));
    const found = (await seenBy('granmo.networkLeader')).conflicts.filter(
      ({ code }) => code === 'too-soon-before',
    );
    expect(found).toMatchObject([
      {
        forum: town.forum.network,
        values: { days: 10, gap: 3 },
        other: { forum: town.forum.group, meeting: group },
      },
    ]);
  });

  it('shows the meetings around one case to those who sit there alone, and collides with none of them', async () => {
    await sql(
      `update laget.forum set settings = settings || '{"meets": {"when": "per-case"}}' where id = $1`,
      [town.forum.discussion],
    );
    const forumsOf = (year: Year) => new Set(year.meetings.map(({ forum }) => forum));
    expect(forumsOf(await seenBy('granmo.teacher'))).not.toContain(town.forum.discussion);
    expect(forumsOf(await seenBy('granmo.coordinator'))).toContain(town.forum.discussion);
    const { people, conflicts } = await seenBy('granmo.director');
    expect(people.flatMap(({ forums }) => forums)).not.toContain(town.forum.discussion);
    expect(conflicts.map(({ code }) => code)).not.toContain('collision');
  });

  it('forgets who has left the seat', async () => {
    await sql(
      `update laget.seat set ended_at = now(), ended_reason = 'moved' where person_id = $1`,
      [town.person.networkLeader],
    );
    const { people, forums } = await seenBy('granmo.networkLeader');
    expect(people.map(({ id }) => id)).not.toContain(town.person.networkLeader);
    expect(forums.flatMap(({ may }) => may)).toEqual([]);
  });
});
