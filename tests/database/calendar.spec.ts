import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ApplicationModule } from '#application/application.module';
import { Calendars } from '#application/calendar/calendars';
import { AllForumsModule } from '#forums/all-forums.module';
import { closedBecause } from '#kernel/time/calendar';
import { asDay } from '#kernel/time/day';
import { calendarIn } from '#kernel/time/unit-calendar';
import { PersistenceModule } from '#persistence/persistence.module';
import { asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

let database: TestDatabase;
let house: INestApplicationContext;
let granmo: Municipality;
let lundmo: Municipality;

const day = '2026-11-16';
const write = (owner: string, unit: string | null, kind: string) =>
  asAdmin(
    database.adminUrl,
    `insert into laget.calendar_day (id, owner_id, unit_id, day, kind, name, source, read_on)
     values (gen_random_uuid(), '${owner}', ${unit === null ? 'null' : `'${unit}'`}, '${day}', '${kind}', '{"nb": "Planleggingsdag"}', 'prøve', '2026-08-01')`,
  );

beforeAll(async () => {
  database = await aDatabase();
  granmo = await aMunicipality(database.appUrl, 'granmo');
  lundmo = await aMunicipality(database.appUrl, 'lundmo');
  house = await NestFactory.createApplicationContext(
    {
      module: class House {},
      imports: [PersistenceModule.of(database.appUrl), ApplicationModule.of(), AllForumsModule],
    },
    { logger: ['error'] },
  );
  await write(granmo.owner, null, 'closed');
  await write(granmo.owner, granmo.unit.school, 'open');
});
afterAll(() => house.close());

describe('the calendar in the database', () => {
  it('gives a school its own exception, and everybody else the municipality’s day', async () => {
    const calendars = await house.get(Calendars).all(granmo.owner);
    const because = (unit: Municipality['unit'][keyof Municipality['unit']]) =>
      closedBecause(asDay(day), calendarIn(calendars, unit));
    expect(because(granmo.unit.school)).toBeNull();
    expect(because(granmo.unit.otherSchool)).toBe('closed');
  });

  it('is another municipality’s business only', async () => {
    const calendars = await house.get(Calendars).all(lundmo.owner);
    expect([calendars.owner.closed.size, calendars.units.size]).toEqual([0, 0]);
  });

  it('holds a day once of a kind, for the municipality and for each unit', async () => {
    await expect(write(granmo.owner, null, 'closed')).rejects.toThrow('calendar_day_once');
    await expect(write(granmo.owner, granmo.unit.school, 'open')).rejects.toThrow(
      'calendar_day_once',
    );
  });

  it('never opens a day for a whole municipality', async () => {
    await expect(write(granmo.owner, null, 'open')).rejects.toThrow('calendar_day_open_in_unit');
  });
});
