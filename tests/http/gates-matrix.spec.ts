import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule } from '#application/application.module';
import { Actors } from '#application/session/actors';
import { AllForumsModule } from '#forums/all-forums.module';
import { actionStates } from '#kernel/action/action.states';
import type { Actor } from '#kernel/access/actor';
import { type CaseRelation, may, type Subject, type Verb, verbs } from '#kernel/access/may';
import type { ForumId } from '#kernel/ids';
import { itemStates, meetingStates } from '#kernel/meeting/meeting.states';
import { minutesStates } from '#kernel/minutes/minutes';
import { referralStates } from '#kernel/referral/referral.states';
import { PersistenceModule } from '#persistence/persistence.module';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality, people } from '../support/municipality.js';

/** `LAGET_WRITE=gates npm run jest -- tests/http/gates-matrix.spec.ts` writes it anew. */
const file = join(import.meta.dirname, 'gates.matrix.md');

let house: INestApplicationContext;
let town: Municipality;
const actors = new Map<string, Actor>();
beforeAll(async () => {
  const { appUrl } = await aDatabase();
  town = await aMunicipality(appUrl);
  house = await NestFactory.createApplicationContext(
    {
      module: class House {},
      imports: [PersistenceModule.of(appUrl), ApplicationModule.of(), AllForumsModule],
    },
    { logger: ['error'] },
  );
  for (const who of people) {
    const actor = await house
      .get(Actors)
      .of({ account: null, owner: town.owner, person: town.person[who] });
    if (actor !== null) actors.set(who, actor);
  }
  actors.set('clock', house.get(Actors).clock(town.owner));
});
afterAll(() => house.close());

const relations: readonly CaseRelation[] = [
  'referrer',
  'sender',
  'coordinator',
  'participant',
  'responsible',
];
const nowhere: Subject = { forum: null };
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Where somebody may: `all`, the forums by name, `own`, `office`; nothing where never. */
const cell = (verb: Verb, actor: Actor): string => {
  if (may(actor, verb, nowhere)) return 'all';
  const forums = Object.entries(town.forum).filter(([, forum]: [string, ForumId]) =>
    may(actor, verb, { forum }),
  );
  const own = actor.person !== null && may(actor, verb, { forum: null, person: actor.person });
  const office = actor.offices.some((held) =>
    may(actor, verb, { forum: null, office: held.office }),
  );
  return [
    ...forums.map(([name]) => name),
    ...(own ? ['own'] : []),
    ...(office ? ['office'] : []),
  ].join(' ');
};

const byActor = (): string =>
  table(
    ['verb', ...actors.keys()],
    verbs.map((verb) => [verb, ...[...actors.values()].map((actor) => cell(verb, actor))]),
  );

/** The relation alone, held by somebody who sits nowhere. */
const byRelation = (): string => {
  const teacher = actors.get('teacher');
  if (teacher === undefined) throw new Error('nobody sits nowhere');
  const opens = (verb: Verb, relation: CaseRelation) =>
    may(teacher, verb, { forum: null, relations: [relation] });
  const rows = verbs
    .filter((verb) => !may(teacher, verb, nowhere))
    .map((verb) => [verb, ...relations.map((one) => (opens(verb, one) ? 'yes' : ''))])
    .filter((row) => row.includes('yes'));
  return table(['verb', ...relations], rows);
};

type Ways = readonly { readonly by: string; readonly to: string }[];
const byState = (states: Readonly<Record<string, Ways>>): string => {
  const names = Object.keys(states);
  const deeds = [...new Set(Object.values(states).flatMap((ways) => ways.map(({ by }) => by)))];
  const to = (deed: string, state: string): string =>
    [...new Set((states[state] ?? []).filter(({ by }) => by === deed).map((way) => way.to))].join(
      ' ',
    );
  return table(
    ['verb', ...names],
    deeds.toSorted().map((deed) => [deed, ...names.map((state) => to(deed, state))]),
  );
};

const matrix = (): string => {
  const referral = Object.fromEntries(
    Object.entries(referralStates).map(([state, { ways }]) => [state, ways]),
  );
  return [
    '# Who may do what, and when',
    'Made by `gates-matrix.spec.ts` of the verb table and the state tables; compared with the code in every run.',
    '## Verb × person of the invented municipality: where they may',
    byActor(),
    '## Verb × relation to a case',
    byRelation(),
    ...Object.entries({
      referral,
      meeting: meetingStates,
      'agenda item': itemStates,
      action: actionStates,
      minutes: minutesStates,
    }).flatMap(([noun, states]) => [`## Verb × state of ${noun}: where it leads`, byState(states)]),
    '',
  ].join('\n\n');
};

describe('the matrix verb × role × state', () => {
  it('is the one that was agreed on', () => {
    const now = matrix();
    if (process.env['LAGET_WRITE'] === 'gates') writeFileSync(file, now);
    expect(now).toBe(readFileSync(file, 'utf8'));
  });

  it('gives no person what only the clock does, and nobody all', () => {
    const clocks = verbs.filter((verb) => cell(verb, actors.get('clock') ?? never()) === 'all');
    for (const verb of clocks.filter((one) => one.startsWith('meeting.')))
      for (const who of people)
        expect([verb, who, cell(verb, actors.get(who) ?? never())]).toEqual([verb, who, '']);
  });
});

const never = (): never => {
  throw new Error('unknown in the municipality');
};
