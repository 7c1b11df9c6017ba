import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMeetingToday, aScheduledCase, seenBy, type Stage, step } from '../support/meetings.js';
import { aMunicipality, type Who } from '../support/municipality.js';

const today = todayIn(norwegianZone, new Date());
const ids = idSource('case-only');
let api: TestApi;
let stage: Stage;
let meeting: string;
let mine: string;
let theirs: string;

const signIn = (who: Who) => new Client(api.url).signIn(`granmo.${who}`);

/** The plan lets the head of the child's school chair; the teacher is acting head of the first school. */
const headsChair = async (): Promise<void> => {
  const { town, adminUrl } = stage;
  await asAdmin(
    adminUrl,
    `insert into laget.office (id, owner_id, key, role, name, unit_id, holder_id, leadership, held_from, version)
     values ($1, $2, 'principal.school', 'principal', '{"nb":"Rektor"}', $3, $4, false, '2026-08-01', 1)`,
    [ids.next(), town.owner, town.unit.school, town.person.teacher],
  );
  await asAdmin(
    adminUrl,
    `insert into laget.seat (id, owner_id, forum_id, role, label, required, terms, ord, from_on, version)
     values ($1, $2, $3, 'chair', '{"nb":"Rektor"}', false, '{"perCase":{"school":"principal"}}', 9, '2026-08-01', 1)`,
    [ids.next(), town.owner, town.forum.discussion],
  );
};

beforeAll(async () => {
  const database = await aDatabase();
  const town = await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl);
  const [principal, coordinator] = [await signIn('principal'), await signIn('coordinator')];
  stage = { adminUrl: database.adminUrl, town, principal, coordinator, today };
  await headsChair();
  meeting = await aMeetingToday(stage, town.forum.discussion);
  const heard = [town.service.pps, town.service.school];
  mine = await aScheduledCase(stage, heard);
  const forum = { ...town.forum, school: town.forum.otherSchool };
  const other = { ...stage, principal: await signIn('otherPrincipal'), town: { ...town, forum } };
  theirs = await aScheduledCase(other, heard);
  await step(coordinator, meeting, { verb: 'publish-agenda' });
});
afterAll(() => api.close());

/** Which of the two cases somebody finds. */
const finds = async (who: Who): Promise<readonly boolean[]> => {
  const client = await signIn(who);
  const answers = await Promise.all([mine, theirs].map((id) => client.get(`/api/referrals/${id}`)));
  return answers.map(({ status }) => status === 200);
};

const rolesOf = async (): Promise<Record<string, string>> => {
  const { attendance } = await seenBy(stage.coordinator, meeting);
  return Object.fromEntries(
    attendance.map(({ person, role }) => [person.name.split(' ')[0], role]),
  );
};

describe('those who come to a meeting for one case', () => {
  it('R-032: the submitters are called, and each hears the own case and not the other', async () => {
    expect(await rolesOf()).toMatchObject({ principal: 'referrer', otherPrincipal: 'referrer' });
    expect(await finds('principal')).toEqual([true, false]);
    expect(await finds('otherPrincipal')).toEqual([false, true]);
  });

  it('R-035: the head of the child’s school is called to chair that case, and hears no other', async () => {
    expect(await rolesOf()).toMatchObject({ teacher: 'chair', coordinator: 'leader' });
    expect(await finds('teacher')).toEqual([true, false]);
  });

  it('R-032: a permanent member hears both, and neither is a member of the forum for it', async () => {
    expect(await finds('ppt')).toEqual([true, true]);
    for (const who of ['principal', 'teacher'] as const) {
      const { body } = await (
        await signIn(who)
      ).get<{ roles: string[] }>(`/api/forums/${stage.town.forum.discussion}`);
      expect(body.roles).toEqual([]);
    }
  });

  it('R-032: while the case is in hand the other submitter in the room does not hear it either', async () => {
    const { coordinator } = stage;
    await step(coordinator, meeting, { verb: 'start' });
    for (const { id } of (await seenBy(coordinator, meeting)).attendance)
      await coordinator.post(`/api/meetings/${meeting}/attendance/${id}`, { presence: 'in' });
    const { items } = await seenBy(coordinator, meeting);
    const first = items.find(({ referral }) => referral === mine);
    const opened = await coordinator.post(
      `/api/agenda-items/${first?.id ?? ''}/open`,
      { partial: [] },
      { 'if-match': `"${first?.version ?? 0}"` },
    );
    expect(opened.status).toBe(200);
    expect(await finds('principal')).toEqual([true, false]);
    expect(await finds('otherPrincipal')).toEqual([false, true]);
  });
});
