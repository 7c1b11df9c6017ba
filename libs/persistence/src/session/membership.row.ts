import { defineEntity } from '@mikro-orm/core';
import type { Id, PersonId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Account } from './account.row.js';
import { id, key, p } from '../owned.js';

/** Which person an account is in which municipality. Ids only; read before the session has an owner, so outside the fence. */
export const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  schema: 'laget',
  uniques: [{ properties: ['account', 'owner'] }],
  properties: {
    id: key<Id<'membership'>>(),
    account: () => p.manyToOne(Account).mapToPk(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    person: id<PersonId>(),
  },
});
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
