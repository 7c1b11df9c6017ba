import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contract/problem';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { managementMeeting } from '#forums/management-meeting/management-meeting.policy';
import { outreachTeam } from '#forums/outreach-team/outreach-team.policy';
import { responsibilityGroup } from '#forums/responsibility-group/responsibility-group.policy';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aDraft, asAdmin, aYes, deed, match } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

let database: TestDatabase;
let api: TestApi;
let town: Municipality;
let principal: Client;
beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl);
  principal = await new Client(api.url).signIn('granmo.principal');
});
afterAll(() => api.close());

/** The forum the school refers to becomes one of this kind. */
const receiverBecomes = (kind: string) =>
  asAdmin(database.adminUrl, 'update laget.forum set kind = $1 where id = $2', [
    kind,
    town.forum.discussion,
  ]);
const submit = (id: string) => principal.post<Problem>(`/api/referrals/${id}/submit`);

describe('what a forum takes in', () => {
  it.each([outreachTeam.kind, responsibilityGroup.kind])(
    'is help the family can say no to: %s is sent nothing before it has agreed',
    async (kind) => {
      const { id } = await aDraft(principal, town);
      await receiverBecomes(kind);
      const refused = await submit(id);
      expect([refused.status, refused.body.code]).toEqual([422, 'forum.consent-missing']);
      const today = todayIn(norwegianZone, new Date());
      const yes = await principal.post(
        `/api/referrals/${id}/waivers`,
        aYes([town.service.pps], today),
      );
      expect(yes.status).toBe(201);
      expect(await deed(principal, id, 'submit')).toMatchObject({ state: 'submitted' });
    },
  );

  it('has been tried below, where the directors meet: a reason for not trying is not enough', async () => {
    const { id, version } = await aDraft(principal, town);
    await receiverBecomes(managementMeeting.kind);
    const untried = { tried: [], triedWaiver: 'Vi rakk det ikke.' };
    await principal.patch(`/api/referrals/${id}`, untried, match(version));
    const refused = await submit(id);
    expect([refused.status, refused.body.code]).toEqual([422, 'forum.try-below-first']);
  });
});
