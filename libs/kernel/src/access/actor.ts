import type {
  AccountId,
  Clock,
  ForumId,
  IdSource,
  OfficeId,
  OwnerId,
  PersonId,
  ServiceId,
} from '../ids.js';
import type { Language } from '../language.js';

/** The roles of a seat (CONVENTIONS). A seat is a position in a forum; the person in it may change every August. */
export const seatRoles = [
  'chair',
  'leader',
  'secretary',
  'facilitator',
  'member',
  'on-demand',
  'guest',
  'referrer',
  'family',
  'deputy',
] as const;
export type SeatRole = (typeof seatRoles)[number];

export const systemRoles = ['administrator', 'data-protection-officer', 'archivist'] as const;
export type SystemRole = (typeof systemRoles)[number];

/** A seat the actor holds today. */
export interface HeldSeat {
  readonly forum: ForumId;
  readonly role: SeatRole;
  readonly service: ServiceId | null;
  /** Leads, though the seat is a facilitator’s: the forum has no chair. */
  readonly leads?: boolean;
}

/** An office the actor holds today: rektor, enhetsleder, kommunalsjef. */
export interface HeldOffice {
  readonly office: OfficeId;
  readonly key: string;
  /** True for the offices that leadership of the municipality consists of: they see the live picture of every forum. */
  readonly leadership: boolean;
}

/**
 * Whoever does something: a person in one municipality, or a clock.
 * Carries the clock and the id source, so that the same deed at the same simulated time gives the same rows.
 */
export interface Actor {
  readonly kind: 'person' | 'clock';
  readonly account: AccountId | null;
  readonly person: PersonId | null;
  /** The owner it writes for. */
  readonly owner: OwnerId;
  /** The owners it may read: its municipality and the regions that municipality takes part in. */
  readonly owners: readonly OwnerId[];
  readonly seats: readonly HeldSeat[];
  readonly offices: readonly HeldOffice[];
  readonly systemRoles: readonly SystemRole[];
  /** The service the person works in, if any: a waiver names services, not persons. */
  readonly service: ServiceId | null;
  readonly language: Language;
  readonly clock: Clock;
  readonly ids: IdSource;
}

const leading: readonly SeatRole[] = ['chair', 'leader'];
const keeping: readonly SeatRole[] = ['chair', 'leader', 'secretary', 'facilitator'];
const sitting: readonly SeatRole[] = [
  'chair',
  'leader',
  'secretary',
  'facilitator',
  'member',
  'deputy',
];

const holds = (actor: Actor, forum: ForumId | null, roles: readonly SeatRole[]) =>
  forum !== null && actor.seats.some((seat) => seat.forum === forum && roles.includes(seat.role));

/** Chairs or leads the forum, or facilitates one that has no chair. */
export const leads = (actor: Actor, forum: ForumId | null) =>
  holds(actor, forum, leading) ||
  (forum !== null && actor.seats.some((seat) => seat.forum === forum && seat.leads === true));

/** Chairs, leads, facilitates or keeps the minutes of the forum. */
export const keeps = (actor: Actor, forum: ForumId | null) => holds(actor, forum, keeping);

/** Has a permanent seat in the forum. */
export const sits = (actor: Actor, forum: ForumId | null) => holds(actor, forum, sitting);

/** Holds a leadership office. */
export const isLeadership = (actor: Actor) => actor.offices.some((office) => office.leadership);

/** The forums in which the actor has one of these roles. */
export const forumsWhere = (
  actor: Actor,
  does: (actor: Actor, forum: ForumId) => boolean,
): ForumId[] => [
  ...new Set(actor.seats.map((seat) => seat.forum).filter((forum) => does(actor, forum))),
];
