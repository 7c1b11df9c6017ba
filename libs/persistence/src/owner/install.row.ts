import { defineEntity } from '@mikro-orm/core';
import { p } from '../owned.js';

/** The one row about this database as a whole. */
export const InstallSchema = defineEntity({
  name: 'Install',
  tableName: 'install',
  schema: 'laget',
  properties: {
    id: p.integer().primary(),
    /** Raised by a restore: positions of an older epoch start afresh (QUALITY §2). */
    epoch: p.integer(),
    /** Signs the session cookies of every api process; made by the first one that starts. */
    sessionSecret: p.string().length(88).nullable(),
  },
});
export class Install extends InstallSchema.class {}
InstallSchema.setClass(Install);
