import { expect } from '@jest/globals';
import type { ConcludeItem } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import type { z } from 'zod';
import type { MeetingId } from '#kernel/ids';
import type { Answered, Client } from './api.js';
import { aComingMeeting, aSentCase, aYes, deed, match } from './cases.js';
import type { Municipality } from './municipality.js';

/** Does something at a door with a version, and gives the answer whatever it is. */
export const ask = <Body = { id: string; state: string; version: number }>(
  client: Client,
  path: string,
  { body = {}, version }: { readonly body?: unknown; readonly version?: number } = {},
): Promise<Answered<Body>> =>
  client.post<Body>(path, body, version === undefined ? {} : match(version));

/** A meeting as somebody sees it. */
export async function seenBy(client: Client, id: string): Promise<MeetingPage> {
  const answer = await client.get<MeetingPage>(`/api/meetings/${id}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

/** Takes a meeting one step on with the version it has now, and expects that it goes. */
export async function step(
  client: Client,
  id: string,
  { verb, body }: { readonly verb: string; readonly body?: unknown },
): Promise<MeetingPage> {
  const { version } = await seenBy(client, id);
  const answer = await ask(client, `/api/meetings/${id}/${verb}`, { body, version });
  expect({ verb, body: answer.status === 200 ? null : answer.body }).toEqual({ verb, body: null });
  return seenBy(client, id);
}

/** Where a story takes place: who acts, and the day of the house. */
export interface Stage {
  readonly adminUrl: string;
  readonly town: Municipality;
  readonly principal: Client;
  readonly coordinator: Client;
  readonly today: string;
}

/** A case with consent to both services at the table, placed on the next agenda. */
export async function aScheduledCase(stage: Stage, services: readonly string[]): Promise<string> {
  const { principal, coordinator, town, today } = stage;
  const { id } = await aSentCase(principal, town);
  await deed(coordinator, id, 'claim');
  const yes = await coordinator.post(`/api/referrals/${id}/waivers`, aYes(services, today));
  expect({ body: yes.body, status: yes.status }).toMatchObject({ status: 201 });
  await deed(coordinator, id, 'ready');
  await deed(coordinator, id, 'schedule', { meeting: null, minutes: 20 });
  return id;
}

/** A planned meeting today. */
export const aMeetingToday = (
  { adminUrl, town, today }: Stage,
  forum: string,
): Promise<MeetingId> => aComingMeeting(adminUrl, town, { forum, day: today });

/** Everybody who is called comes in. */
export async function everybodyIn(client: Client, id: string): Promise<void> {
  for (const { id: row } of (await seenBy(client, id)).attendance) {
    await client.post(`/api/meetings/${id}/attendance/${row}`, { presence: 'in' });
  }
}

type Conclusion = z.input<typeof ConcludeItem>;

/** An agreement with one measure, led by a service. */
export const anAgreement = (
  { town, today }: Pick<Stage, 'town' | 'today'>,
  more: Partial<Conclusion> = {},
): Conclusion => ({
  outcome: 'measures',
  reason: 'Vi er enige om dette.',
  childView: '«Jeg vil inn.»',
  bestInterests: 'En trygg voksen.',
  leadService: town.service.pps,
  measures: [
    {
      goal: 'Trygg ankomst',
      what: 'Fast voksen møter ved inngangen',
      person: town.person.ppt,
      service: town.service.pps,
      dueOn: `${Number(today.slice(0, 4)) + 1}-01-15`,
      evaluateOn: `${Number(today.slice(0, 4)) + 1}-02-15`,
    },
  ],
  ...more,
});
