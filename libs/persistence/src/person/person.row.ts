import { defineEntity } from '@mikro-orm/core';
import type { AccountId, PersonId } from '#kernel/ids';
import type { SystemRole } from '#kernel/access/actor';
import { languages } from '#kernel/language';
import { Owner } from '../owner/owner.row.js';
import { Service } from './service.row.js';
import { Unit } from './unit.row.js';
import { id, key, p, table } from '../owned.js';

/** Someone who works in or for one municipality. */
export const PersonSchema = defineEntity({
  name: 'Person',
  ...table('person'),
  indexes: [{ properties: ['owner', 'familyName'] }],
  properties: {
    id: key<PersonId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    account: id<AccountId>().nullable(),
    givenName: p.string().length(100),
    familyName: p.string().length(100),
    email: p.string().length(200),
    service: () => p.manyToOne(Service).mapToPk().nullable(),
    unit: () => p.manyToOne(Unit).mapToPk().nullable(),
    language: p.enum(languages),
    systemRoles: p.json<SystemRole[]>(),
    startedOn: p.date(),
    endedAt: p.datetime(3).nullable(),
    endedReason: p.string().length(200).nullable(),
  },
});
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);
