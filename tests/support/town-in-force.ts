import { expect } from '@jest/globals';
import { EnrolPeople } from '#application/person/enrol-people';
import { FillOffices } from '#application/person/fill-offices';
import { Actors } from '#application/session/actors';
import type { DraftChanges } from '#contract/pack-changes';
import type { OfficeId, OwnerId } from '#kernel/ids';
import { anEmptyTown } from './an-empty-town.js';
import { anApi, Client } from './api.js';
import { asAdmin } from './cases.js';
import { aDatabase } from './database.js';
import { demoAnswers } from './demo-answers.js';
import { aHouse, someone, there } from './house.js';
import { idSource } from './ids.js';
import { aMunicipality } from './municipality.js';
import { SettingUp } from './setting-up.js';

const now = new Date('2026-08-03T08:00:00Z');

/** The forum whose seats and ways are changed. */
export const group = 'tverrfaglig-samarbeidsgruppe';

/** Offices and who takes them; the third of the people has none. */
const offices = [
  'slt-coordinator',
  'unit-manager-culture-leisure',
  null,
  'unit-manager-family-prevention-mastery',
];

/** Melhus's model in force with four people, beside another municipality. It is changed over HTTP. */
export const aTownInForce = async (name: string) => {
  const sources = { clock: { now: () => now }, ids: idSource(name) };
  const { adminUrl, appUrl } = await aDatabase();
  await anEmptyTown(appUrl, '2026-08-03');
  await aMunicipality(appUrl, 'granmo');
  const api = await anApi(appUrl, sources);
  const house = await aHouse(appUrl, sources);
  const administrator = await new Client(api.url).signIn('administrator');
  const town = new SettingUp(administrator);
  await town.choose({ pack: 'melhus', copyAs: null });
  await town.settle(demoAnswers(await town.draft()));
  await town.install();
  const ask = <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    asAdmin<Row & Record<string, unknown>>(adminUrl, sql, values);
  const only = async (sql: string, values: readonly unknown[] = []): Promise<string> =>
    there((await ask<{ id: string }>(sql, values))[0]).id;
  const owner = (await only(`select id from laget.owner where key = 'ny-kommune'`)) as OwnerId;
  const idOf = (table: 'forum' | 'office') => (key: string) =>
    only(`select id from laget.${table} where owner_id = $1 and key = $2`, [owner, key]);
  const machine = house.get(Actors).clock(owner);
  const people = await house.get(EnrolPeople).execute(
    machine,
    ['slt', 'culture', 'health', 'family'].map((one) => someone(one)),
  );
  for (const [at, key] of offices.entries())
    if (key !== null)
      await house
        .get(FillOffices)
        .execute(machine, [
          { office: (await idOf('office')(key)) as OfficeId, person: there(people[at]) },
        ]);
  const compared = async () => (await administrator.get<DraftChanges>('/api/setup/changes')).body;
  const changes = async () => there((await compared()).force);
  return {
    ...{ sources, api, house, administrator, town, owner, machine, people, ask, only, changes },
    forumId: idOf('forum'),
    officeId: idOf('office'),
    held: async () => there((await compared()).held),
    /** Writes the model with one thing said otherwise, and reads what that changes. */
    says: async (was: string, is: string) => {
      const { text } = await town.draft();
      expect(text).toContain(was);
      expect((await town.write(text.replace(was, is))).body.faults).toEqual([]);
      return (await changes()).map(({ what }) => what);
    },
    close: async () => {
      await house.close();
      await api.close();
    },
  };
};

export type TownInForce = Awaited<ReturnType<typeof aTownInForce>>;
