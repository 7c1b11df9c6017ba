import { defineEntity } from '@mikro-orm/core';
import type { AccountId } from '#kernel/ids';
import { key, p } from '../owned.js';

/** Someone who can sign in; global, since one person may work in several municipalities. */
export const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  schema: 'laget',
  properties: {
    id: key<AccountId>(),
    /** What the way of signing in calls this person: `demo:<persona>` or an OIDC subject. */
    subject: p.string().length(200).unique(),
    createdAt: p.datetime(3),
  },
});
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
