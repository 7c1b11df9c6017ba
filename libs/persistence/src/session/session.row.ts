import { defineEntity } from '@mikro-orm/core';
import { p } from '../owned.js';

/** A signed-in browser, in the shape connect-pg-simple keeps. */
export const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  schema: 'laget',
  properties: {
    sid: p.string().length(128).primary(),
    sess: p.json<Record<string, unknown>>(),
    expire: p.datetime(3).index(),
  },
});
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
