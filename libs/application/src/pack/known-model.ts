import { Forum } from '#persistence/forum/forum.row';
import { Office } from '#persistence/person/office.row';
import { Service } from '#persistence/person/service.row';
import { Unit } from '#persistence/person/unit.row';
import type { Store } from '../store.js';

/** What of a model is made already, by the keys it has there. */
export const knownIn = async ({ em, actor: { owner } }: Store) => ({
  forums: await em.find(Forum, { owner }),
  units: await em.find(Unit, { owner }),
  services: await em.find(Service, { owner }),
  offices: await em.find(Office, { owner }),
});

export type Known = Awaited<ReturnType<typeof knownIn>>;
