import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import type { Actor } from '#kernel/access/actor';
import { leads, seatRoles } from '#kernel/access/actor';
import {
  readableReferrals,
  type CaseAccess,
  type CaseParticipation,
} from '#kernel/access/relations';
import type { ReferralId } from '#kernel/ids';
import { referralStateNames } from '#kernel/referral/referral.states';
import { fenceOf } from '#application/unit-of-work';
import { ormConfig } from '#persistence/orm.config';
import { isReadableCase } from '#persistence/referral/referral-access.queries';
import { listCards, type CardsAsked } from '#persistence/referral/referral.queries';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const now = new Date('2026-11-20T10:00:00Z');
const hours = (offset: number) => new Date(now.getTime() + offset * 3_600_000);

let orm: MikroORM;
let town: Municipality;
beforeAll(async () => {
  const database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  orm = await MikroORM.init(ormConfig(database.appUrl));
});
afterAll(() => orm.close(true));

/** Five people, four forums: few enough that the same ones meet often. */
const somebody = fc.integer({ min: 0, max: 4 });
const somewhere = fc.integer({ min: 0, max: 3 });
const aTown = fc.record({
  actor: somebody,
  seats: fc.array(fc.record({ forum: somewhere, role: fc.constantFrom(...seatRoles) }), {
    maxLength: 4,
  }),
  cases: fc.array(
    fc.record({
      referrer: somebody,
      from: somewhere,
      to: somewhere,
      state: fc.constantFrom(...referralStateNames),
      urgent: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
  parts: fc.array(
    fc.record({
      at: fc.nat(11),
      person: somebody,
      relation: fc.constantFrom('participant' as const, 'responsible' as const),
      from: fc.integer({ min: -3, max: 2 }),
      ended: fc.option(fc.integer({ min: -2, max: 3 })),
    }),
    { maxLength: 20 },
  ),
});
type ATown = typeof aTown extends fc.Arbitrary<infer Town> ? Town : never;

/** The invented town as the kernel reads it. */
const asKernel = (invented: ATown) => {
  const people = Object.values(town.person);
  const forums = Object.values(town.forum);
  const ids = idSource('cases');
  const cases = invented.cases.flatMap(({ referrer, from, to, ...rest }) => {
    const [person, a, b] = [people[referrer], forums[from], forums[to]];
    const id = ids.next() as ReferralId;
    return person === undefined || a === undefined || b === undefined
      ? []
      : [{ id, referrer: person, fromForum: a, toForum: b, ...rest }];
  });
  const parts = invented.parts.flatMap(({ at, person, relation, from, ended }) => {
    const [one, who] = [cases[at], people[person]];
    return one === undefined || who === undefined
      ? []
      : [
          {
            referral: one.id,
            person: who,
            relation,
            fromAt: hours(from),
            endedAt: ended === null ? null : hours(ended),
          },
        ];
  });
  const actor: Actor = {
    kind: 'person',
    account: null,
    person: people[invented.actor] ?? null,
    owner: town.owner,
    owners: [town.owner],
    seats: invented.seats.flatMap(({ forum, role }) => {
      const id = forums[forum];
      return id === undefined ? [] : [{ forum: id, role, service: null }];
    }),
    offices: [],
    systemRoles: [],
    service: null,
    language: 'nb',
    clock: { now: () => now },
    ids: idSource('actor'),
  };
  return { actor, cases, parts };
};

type Stored = CaseAccess & { readonly urgent: boolean };

async function store(
  em: EntityManager,
  cases: readonly Stored[],
  parts: readonly CaseParticipation[],
): Promise<void> {
  await em.execute(
    `insert into laget.referral (id, owner_id, kind, state, urgent, frozen, from_forum_id, to_forum_id, referrer_id,
       question, situation, tried, state_since, paused_days, handovers, version)
     select id, ?::uuid, 'anonymous', state, urgent, false, "fromForum", "toForum", referrer, 'x', '', '[]', now(), 0, 0, 1
     from jsonb_to_recordset(?::jsonb) as line (
       id uuid, state text, urgent boolean, "fromForum" uuid, "toForum" uuid, referrer uuid)`,
    [town.owner, JSON.stringify(cases)],
  );
  await em.execute(
    `insert into laget.case_participant (id, owner_id, referral_id, person_id, relation, from_at, ended_at)
     select gen_random_uuid(), ?::uuid, referral, person, relation, "fromAt", "endedAt"
     from jsonb_to_recordset(?::jsonb) as line (
       referral uuid, person uuid, relation text, "fromAt" timestamptz, "endedAt" timestamptz)`,
    [town.owner, JSON.stringify(parts)],
  );
}

/** Stores a town, asks, and leaves nothing behind. */
async function inTown<Answer>(
  invented: ATown,
  ask: (em: EntityManager, town: ReturnType<typeof asKernel>) => Promise<Answer>,
): Promise<Answer> {
  const known = asKernel(invented);
  const em = orm.em.fork() as EntityManager;
  em.setSessionContext({ variables: fenceOf(known.actor) });
  await em.begin();
  try {
    await store(em, known.cases, known.parts);
    return await ask(em, known);
  } finally {
    await em.rollback();
  }
}

const sorted = (ids: readonly { readonly id: string }[]): string[] =>
  ids.map(({ id }) => id).sort();

const boxOf = (box: CardsAsked['box'], actor: Actor) => (one: CaseAccess) => {
  if ((one.state === 'draft') !== (box === 'drafts')) return false;
  if (box === 'queue') return leads(actor, one.toForum);
  return one.referrer === actor.person || (box === 'sent' && leads(actor, one.fromForum));
};

describe('what a list holds is what the policy opens', () => {
  it('case by case, for any people, seats, states and parts', async () => {
    await fc.assert(
      fc.asyncProperty(aTown, (invented) =>
        inTown(invented, async (em, { actor, cases, parts }) => {
          const readable = new Set(sorted(readableReferrals(actor, cases, parts)));
          for (const { id } of cases) {
            expect([id, await isReadableCase(em, actor, id)]).toEqual([id, readable.has(id)]);
          }
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('and box by box, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(
        aTown,
        fc.constantFrom('queue' as const, 'sent' as const, 'drafts' as const),
        fc.integer({ min: 1, max: 5 }),
        (invented, box, limit) =>
          inTown(invented, async (em, { actor, cases, parts }) => {
            const states = referralStateNames.filter(
              (state) => (state === 'draft') === (box === 'drafts'),
            );
            const found: { id: string }[] = [];
            for (let after: string | undefined; ;) {
              const rows = await listCards(em, actor, { box, states, limit, after });
              const page = rows.slice(0, limit);
              found.push(...page);
              if (rows.length <= limit) break;
              after = page.at(-1)?.place;
            }
            const expected = readableReferrals(actor, cases, parts).filter(boxOf(box, actor));
            expect(sorted(found)).toEqual(sorted(expected));
          }),
      ),
      { numRuns: 60 },
    );
  });
});
