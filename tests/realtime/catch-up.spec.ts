import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { ForumId, PersonId, ReferralId } from '#kernel/ids';
import { Client } from '../support/api.js';
import { aDatabase } from '../support/database.js';
import { freePort, startLaget, type Laget } from '../support/laget.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';
import { FactWriter, type Told } from './fact-writer.js';
import { Listener } from './listener.js';

jest.setTimeout(60_000);

const disconnects = 200;

let town: Municipality;
let apis: Laget[] = [];
let one: FactWriter;
let other: FactWriter;
let admin: pg.Client;
const cases = {} as Record<'school' | 'otherSchool' | 'draft', ReferralId>;

beforeAll(async () => {
  const { name, appUrl, adminUrl } = await aDatabase();
  town = await aMunicipality(appUrl);
  admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  [one, other] = [await FactWriter.on(appUrl, town.owner), await FactWriter.on(appUrl, town.owner)];
  apis = await Promise.all([1, 2].map((number) => anApi(`${name} ${number}`, appUrl)));
  const { person, forum } = town;
  cases.school = await aCase(person.principal, forum.school, 'in-triage');
  cases.otherSchool = await aCase(person.otherPrincipal, forum.otherSchool, 'ready');
  cases.draft = await aCase(person.principal, forum.school, 'draft');
  await admin.query(
    `insert into laget.case_participant (id, owner_id, referral_id, person_id, relation, from_at)
     values ($1, $2, $3, $4, 'participant', now() - interval '1 hour')`,
    [randomUUID(), town.owner, cases.school, person.nurse],
  );
}, 60_000);
afterAll(async () => {
  await Promise.all(apis.map((api) => api.end('SIGTERM')));
  await Promise.all([one.close(), other.close(), admin.end()]);
});

/** An api as it was built, a process of its own. */
const anApi = async (name: string, databaseUrl: string): Promise<Laget> =>
  startLaget({
    dataDir: `no-folder-${name}`,
    port: await freePort(),
    env: { LAGET_DATABASE_URL: databaseUrl },
    script: 'tests/support/api-node.ts',
    within: 60,
  });

const aCase = async (referrer: PersonId, from: ForumId, state: string): Promise<ReferralId> => {
  const { rows } = await admin.query<{ id: ReferralId }>(
    `insert into laget.referral (id, owner_id, kind, state, urgent, frozen, from_forum_id, to_forum_id, referrer_id, question,
       situation, tried, state_since, paused_days, handovers, version)
     values ($1, $2, 'anonymous', $3, false, false, $4, $5, $6, '', '', '[]', now(), 0, 0, 1) returning id`,
    [randomUUID(), town.owner, state, from, town.forum.discussion, referrer],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no case');
  return row.id;
};

/** Who hears what, told apart from the house's own policy: forums by name, and cases by name. */
const oracle = {
  networkLeader: { forums: ['network'], cases: [] },
  ppt: { forums: ['school', 'discussion', 'network'], cases: [] },
  mayor: { forums: ['council', 'group', 'network', 'discussion'], cases: [] },
  director: {
    forums: ['school', 'otherSchool', 'discussion', 'network', 'group', 'council'],
    cases: [],
  },
  principal: { forums: ['school'], cases: ['school', 'draft'] },
  otherPrincipal: { forums: ['otherSchool'], cases: ['otherSchool'] },
  coordinator: { forums: ['discussion'], cases: ['school', 'otherSchool'] },
  nurse: { forums: ['discussion'], cases: ['school'] },
  administrator: { forums: [], cases: [] },
} as const satisfies Partial<
  Record<
    keyof Municipality['person'],
    { forums: readonly (keyof Municipality['forum'])[]; cases: readonly (keyof typeof cases)[] }
  >
>;
type Hearer = keyof typeof oracle;
const hearers = Object.keys(oracle) as Hearer[];

/** The same numbers each run (mulberry32). */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
};
const pick = <Item>(items: readonly Item[], roll: (sides: number) => number): Item => {
  const item = items[roll(items.length)];
  if (item === undefined) throw new Error('nothing to pick');
  return item;
};

const anyFact = (roll: (sides: number) => number): Told =>
  roll(2) === 0
    ? { noun: 'meeting', level: 'system', forum: pick(Object.values(town.forum), roll) }
    : {
        noun: 'agenda-item',
        level: 'individual',
        forum: town.forum.discussion,
        referral: pick(Object.values(cases), roll),
      };

interface Row {
  readonly id: string;
  readonly level: string;
  readonly noun: string;
  readonly subject: string;
  readonly forum: ForumId | null;
  readonly referral: ReferralId | null;
}

const outbox = async (): Promise<Row[]> =>
  (
    await admin.query<Row>(
      `select id, level, noun, subject, forum, referral from laget.outbox
       where noun in ('meeting', 'agenda-item') order by epoch, tx, seq`,
    )
  ).rows;

const expected = (who: Hearer, rows: readonly Row[]): string[] => {
  const forums: readonly (ForumId | null)[] = oracle[who].forums.map((name) => town.forum[name]);
  const readable: readonly (ReferralId | null)[] = oracle[who].cases.map((name) => cases[name]);
  return rows
    .filter(({ level, forum, referral }) =>
      level === 'system' ? forums.includes(forum) : readable.includes(referral),
    )
    .map(({ noun, subject }) => `${noun} ${subject}`);
};

/** A reader as one would write it without thought: whatever has a larger id than the last one seen. */
class PlainReader {
  readonly seen: string[] = [];
  private last = '00000000-0000-0000-0000-000000000000';

  async read(): Promise<void> {
    const { rows } = await admin.query<{ id: string }>(
      'select id from laget.outbox where id > $1 order by id',
      [this.last],
    );
    this.seen.push(...rows.map(({ id }) => id));
    this.last = rows.at(-1)?.id ?? this.last;
  }
}

describe('catching up', () => {
  it('after 200 cut lines over two processes gives each exactly what it may hear, once and in order', async () => {
    const roll = dice(7);
    const control = new PlainReader();
    await control.read();
    const listeners = new Map<Hearer, Listener>();
    for (const who of hearers) {
      const client = await new Client(pick(apis, roll).url).signIn(`granmo.${who}`);
      listeners.set(who, await Listener.of(client).connect(pick(apis, roll).url));
    }
    let written = 0;
    const write = async (writer: FactWriter) => {
      await writer.begin();
      for (let left = 1 + roll(3); left > 0; left -= 1) {
        await writer.write(anyFact(roll));
        written += 1;
      }
    };
    const commit = async (writer: FactWriter) => {
      await writer.commit();
      await writer.wake();
      await control.read();
    };
    for (let cuts = 0; cuts < disconnects;) {
      const listener = listeners.get(pick(hearers, roll));
      await write(one);
      await write(other);
      const [first, last] = roll(2) === 0 ? [one, other] : [other, one];
      await commit(first);
      if (listener?.connected === true) {
        listener.cut();
        cuts += 1;
      } else await listener?.connect(pick(apis, roll).url);
      await commit(last);
    }
    for (const listener of listeners.values())
      if (!listener.connected) await listener.connect(pick(apis, roll).url);
    const rows = await outbox();
    expect(rows).toHaveLength(written);
    // The last thing each hears: what has not come before it never comes.
    await one.tell(
      ...hearers.map((who) => ({
        noun: 'person',
        level: 'system' as const,
        subject: town.person[who],
      })),
    );
    for (const [who, listener] of listeners) {
      await listener.hears('person', town.person[who]);
      const heard = listener.heard.filter(({ what }) => what !== 'person');
      expect({ who, heard: heard.map(({ what, ids }) => `${what} ${ids.join()}`) }).toEqual({
        who,
        heard: expected(who, rows),
      });
      expect(listener.batches.some(({ afresh }) => afresh)).toBe(false);
    }
    const seen = new Set(control.seen);
    expect(rows.filter(({ id }) => !seen.has(id)).length).toBeGreaterThan(0);
    for (const listener of listeners.values()) listener.cut();
  }, 120_000);
});
