import type { Actor, HeldSeat, SeatRole } from '../../libs/kernel/src/access/actor.js';
import type { ForumId, PersonId } from '../../libs/kernel/src/ids.js';
import { named } from './case-builders.js';

/** A seat by the names of forum and role. */
export const seat = (forum: string, role: SeatRole): HeldSeat => ({
  forum: named<ForumId>(forum),
  role,
  service: null,
});

/** A person of an invented municipality on 8 September 2026 at ten, with these seats. */
export const anActor = (person: string, ...seats: readonly HeldSeat[]): Actor => ({
  kind: 'person',
  account: null,
  person: named<PersonId>(person),
  owner: named('melhus'),
  owners: [named('melhus')],
  seats,
  offices: [],
  systemRoles: [],
  service: null,
  language: 'nb',
  clock: { now: () => new Date('2026-09-08T08:00:00Z') },
  ids: { next: () => 'next-id' },
});
