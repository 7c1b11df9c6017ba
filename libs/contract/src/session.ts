import { z } from 'zod';
import { seatRoles, systemRoles } from '#kernel/access/actor';
import type { OwnerId } from '#kernel/ids';
import { languages } from '#kernel/language';
import { answeredId, day, idOf, mayList, name } from './ids.js';

/** What somebody is where no office says it: a role, and the forum it is held in. */
const SeatTitle = z.object({ role: z.enum(seatRoles), forum: name });

/** A person of the demo one can sign in as. */
export const Persona = z.object({
  key: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  /** What the person is, in words of the municipality. */
  title: name,
  seat: SeatTitle.nullable(),
  /** How many forums the person sits in. */
  forums: z.int(),
});
export type Persona = z.infer<typeof Persona>;

export const PersonaList = z.object({ items: z.array(Persona) });
export type PersonaList = z.infer<typeof PersonaList>;

export const OpenSession = z.strictObject({ persona: z.string().min(1).max(60) });
export type OpenSession = z.infer<typeof OpenSession>;

/** The municipality or region to act in from now on. */
export const SwitchOwner = z.strictObject({ owner: idOf<OwnerId>() });
export type SwitchOwner = z.infer<typeof SwitchOwner>;

/** Who is signed in, and what the pages need to know to show only what can be done. */
export const SignedIn = z.object({
  person: z.object({ id: answeredId, givenName: z.string(), familyName: z.string() }),
  title: name,
  seat: SeatTitle.nullable(),
  owner: z.object({ id: answeredId, key: z.string(), name }),
  /** Everywhere the account is somebody: a session acts in one of them. */
  places: z.array(
    z.object({
      id: answeredId,
      key: z.string(),
      name,
      kind: z.enum(['municipality', 'region']),
    }),
  ),
  language: z.enum(languages),
  systemRoles: z.array(z.enum(systemRoles)),
  leadership: z.boolean(),
  /** The municipality has its forums; until then there is only setting up. */
  setUp: z.boolean(),
  /** The forums the person sits in, for «Mine fora». */
  forums: z.array(
    z.object({ id: answeredId, name, kind: z.string(), roles: z.array(z.enum(seatRoles)) }),
  ),
  /** Pages and deeds that need no row: `referral.draft`, `leadership.read` … */
  may: mayList,
});
export type SignedIn = z.infer<typeof SignedIn>;

/** The session as the browser sees it. `csrf` goes into `x-csrf-token` of every unsafe request. */
export const SessionAnswer = z.object({
  csrf: z.string(),
  demo: z.boolean(),
  /** Today as the house counts it; a demo or a test may live on another day than the browser. */
  today: day.optional(),
  signedIn: SignedIn.nullable(),
});
export type SessionAnswer = z.infer<typeof SessionAnswer>;
