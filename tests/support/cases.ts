import { expect } from '@jest/globals';
import pg from 'pg';
import type { ReferralMoved } from '#contract/referral';
import type { MeetingId } from '#kernel/ids';
import type { Client } from './api.js';
import { idSource } from './ids.js';
import type { Municipality } from './municipality.js';

/** Sends cases through the doors, as people would. */
export const writing = {
  question: 'Hvordan kan vi hjelpe henne inn i klasserommet?',
  situation: 'Hun blir stående i gangen om morgenen.',
  tried: [{ what: 'Egen inngang', weeks: 6, effect: 'some' }],
  childView: '«Det er så mye lyd der inne.»',
} as const;

export const aChild = {
  givenName: 'Oppdikta',
  familyName: 'Bekkestad',
  bornOn: '2018-03-14',
  guardians: [{ name: 'Turid Bekkestad', relation: 'mor' }],
} as const;

/** A version in If-Match. */
export const match = (version: number) => ({ 'if-match': `"${version}"` });

/** A draft with everything a submission needs. */
export async function aDraft(
  principal: Client,
  town: Municipality,
  kind: 'identified' | 'anonymous' = 'identified',
): Promise<ReferralMoved> {
  const drafted = await principal.post<ReferralMoved>('/api/referrals', {
    fromForum: town.forum.school,
    toForum: town.forum.discussion,
    kind,
  });
  expect(drafted.status).toBe(201);
  const { id, version } = drafted.body;
  const edit =
    kind === 'identified' ? { ...writing, child: aChild } : { ...writing, ageBand: '6-9' };
  const edited = await principal.patch<ReferralMoved>(`/api/referrals/${id}`, edit, match(version));
  expect(edited.status).toBe(200);
  return edited.body;
}

/** A case that has been sent. */
export async function aSentCase(
  principal: Client,
  town: Municipality,
  kind: 'identified' | 'anonymous' = 'identified',
): Promise<ReferralMoved> {
  const { id } = await aDraft(principal, town, kind);
  return deed(principal, id, 'submit');
}

/** Does something to a case and expects that it is done. */
export async function deed(
  client: Client,
  id: string,
  verb: string,
  body: unknown = {},
): Promise<ReferralMoved> {
  const answer = await client.post<ReferralMoved>(`/api/referrals/${id}/${verb}`, body);
  expect({ verb, status: answer.status, body: answer.body }).toMatchObject({ verb, status: 200 });
  return answer.body;
}

/** A consent of both guardians for these services, on a day of the house. */
export const aYes = (services: readonly string[], today: string) => ({
  answer: 'given',
  capacity: 'both-guardians',
  services,
  purpose: 'Drøfting i teamet',
  channel: 'paper',
  noticeVersion: '2026-1',
  givenOn: today,
  validFrom: today,
  validUntil: `${Number(today.slice(0, 4)) + 1}${today.slice(4, 8)}01`,
});

/** A coming meeting of a forum, written behind the application's back. */
export async function aComingMeeting(
  adminUrl: string,
  town: Municipality,
  { forum, day }: { forum: string; day: string },
): Promise<MeetingId> {
  const id = idSource(`${forum}${day}`).next() as MeetingId;
  await asAdmin(
    adminUrl,
    `insert into laget.meeting (id, owner_id, forum_id, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version)
     values ($1, $2, $3, $4, 0, $5, '09:00', 480, 'Europe/Oslo', 'Rådhuset', 'planned', '[]', now(), 1)`,
    [id, town.owner, forum, `${id}@melhus.example`, day],
  );
  return id;
}

/** Looks behind the fence, for counting. */
export async function asAdmin<Row extends pg.QueryResultRow>(
  adminUrl: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
