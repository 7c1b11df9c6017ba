import type { Name } from '#kernel/language';
import type { ForumPolicy } from '#kernel/forum/policy';
import type { ResolvedSeat } from '#kernel/forum/resolved-pack';
import type { SeatRole } from '#kernel/access/actor';
import type { Instance } from './instances.js';
import type { Pack, PackForum } from './pack.schema.js';
import type { Chair, SeatValue } from '#contract/setting-values';

/** An instance with all that its seats are made from. */
export interface SeatsOf {
  readonly pack: Pack;
  readonly forum: PackForum;
  readonly policy: ForumPolicy;
  readonly instance: Instance;
  readonly chair: Chair | null;
  /** Leads the series where another chairs the meeting. */
  readonly leader: Chair | null;
  readonly secretary: SeatValue | null;
  /** Who leads a unit that is both school and kindergarten. */
  readonly combined: 'school' | 'kindergarten';
}

export const nameOf = (
  things: readonly { readonly key: string; readonly name: Name }[],
  key: string,
): Name => things.find((thing) => thing.key === key)?.name ?? { nb: key };

/** The key of a unit's office: one office of this role for each unit. */
export const unitOffice = (role: string, unit: string): string => `${role}.${unit}`;

/** Those who must be there every time: permanent seats, not those who are called or invited. */
const permanent: readonly SeatRole[] = ['chair', 'leader', 'secretary', 'facilitator', 'member'];

export const aSeat = (of: SeatsOf, role: SeatRole, seat: Partial<ResolvedSeat>): ResolvedSeat => ({
  forum: of.instance.key,
  role,
  office: null,
  service: null,
  unit: null,
  party: null,
  label: { nb: role },
  required: permanent.includes(role),
  termMonths: null,
  terms: null,
  from: null,
  to: null,
  ...seat,
});
