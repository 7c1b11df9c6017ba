import { defineEntity } from '@mikro-orm/core';
import type { OwnerId } from '#kernel/ids';
import type { ResolvedAround } from '#kernel/forum/resolved-pack';
import type { Name } from '#kernel/language';
import { fence, key, p } from '../owned.js';

/** Whoever owns rows: a municipality, or a region that owns an inter-municipal forum. */
export const OwnerSchema = defineEntity({
  name: 'Owner',
  tableName: 'owner',
  schema: 'laget',
  rowLevelSecurity: 'force',
  // Who the owners are is no secret, and a clock must find them all; writing one is the owner's own.
  policies: [
    { name: 'owner_read', command: 'select', using: 'true' },
    ...fence('owner', 'id').slice(1),
  ],
  properties: {
    id: key<OwnerId>(),
    key: p.string().length(60).unique(),
    kind: p.enum(['municipality', 'region'] as const),
    name: p.json<Name>(),
    /** The municipalities of a region, by key; empty for a municipality. */
    covers: p.json<string[]>(),
    /** The regions a municipality rests on, by key. Both must name the other before anything is shared. */
    regions: p.json<string[]>(),
    /** What the plan names and we do not run: drawn on the map. */
    around: p.json<ResolvedAround[]>(),
    createdAt: p.datetime(3),
  },
});
export class Owner extends OwnerSchema.class {}
OwnerSchema.setClass(Owner);
