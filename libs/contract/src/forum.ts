import { z } from 'zod';
import { seatRoles } from '#kernel/access/actor';
import { forumStatuses } from '#kernel/forum/lifecycle';
import { edgeKinds } from '#kernel/forum/vocabulary';
import { ForumQuestions } from './forum-questions.js';
import { answeredId, day, mayList, name, wallTime } from './ids.js';

/** A forum as it is named everywhere: enough for symbol, colour and link. */
export const ForumRef = z.object({ id: answeredId, name, kind: z.string() });
export type ForumRef = z.infer<typeof ForumRef>;

export const PersonRef = z.object({ id: answeredId, name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;

/** A forum in the list of all. */
export const ForumLine = ForumRef.extend({
  level: z.enum(['individual', 'system', 'both']),
  status: z.enum(forumStatuses),
  unit: z.string().nullable(),
  area: z.string().nullable(),
  /** How often it meets, by the shape of kernel/time/cadence; null where the plan says nothing. */
  cadence: z.record(z.string(), z.unknown()).nullable(),
  leader: PersonRef.nullable(),
  next: z.object({ id: answeredId, day, starts: wallTime }).nullable(),
  /** The roles the reader has there. Empty: not a member. */
  roles: z.array(z.enum(seatRoles)),
});
export type ForumLine = z.infer<typeof ForumLine>;

export const ForumSeat = z.object({
  id: answeredId,
  role: z.enum(seatRoles),
  label: name,
  service: name.nullable(),
  /** When somebody comes who does not come every time, and who it may be. */
  condition: name.nullable(),
  candidates: z.array(name),
  /** Whoever sits there is employed by another body than the owner: police, hospital, county. */
  external: z.boolean(),
  person: PersonRef.nullable(),
  vacantSince: day.nullable(),
  termEndsOn: day.nullable(),
  timesPerHalfYear: z.int().nullable(),
});
export type ForumSeat = z.infer<typeof ForumSeat>;

/** One end of an edge as seen from the forum: what kind of way, and to or from whom. */
export const ForumNeighbour = z.object({
  edge: z.enum(edgeKinds),
  /** `out`: leaves this forum · `in`: comes to it. */
  way: z.enum(['out', 'in']),
  forum: ForumRef.nullable(),
  office: name.nullable(),
  service: name.nullable(),
  /** How many forums stand behind this one line (all local teams are one). */
  count: z.int(),
});
export type ForumNeighbour = z.infer<typeof ForumNeighbour>;

/** Whom the forum is for: years, from before birth, how long help may go on, and whether guardians or adults are meant too. */
export const Ages = z.object({
  from: z.int(),
  to: z.int(),
  unborn: z.literal(true).optional(),
  followUpTo: z.int().optional(),
  guardians: z.literal(true).optional(),
  adults: z.literal(true).optional(),
});
export type Ages = z.infer<typeof Ages>;

/** A meeting as the forum's page shows it: when, and how full. */
export const ForumMeeting = z.object({
  id: answeredId,
  /** The other forum, where it is held together with one. */
  joint: ForumRef.nullable(),
  day,
  starts: wallTime,
  minutes: z.int(),
  place: z.string(),
  state: z.enum(['planned', 'summoned', 'in-session', 'held', 'cancelled']),
  items: z.int(),
  cases: z.int(),
  filled: z.int(),
  carries: z.array(z.string()),
});
export type ForumMeeting = z.infer<typeof ForumMeeting>;

export const ForumList = z.object({ items: z.array(ForumLine) });
export type ForumList = z.infer<typeof ForumList>;

/** Everything about one forum but its cases and papers, which have readers of their own. */
export const ForumPage = ForumLine.extend({
  mandate: z.object({
    purpose: name.nullable(),
    rules: z.array(z.object({ id: z.string(), quote: z.string(), says: name })),
    settledHere: z.array(z.string()),
    /** What must be settled before it is activated. */
    open: z.array(z.string()).optional(),
  }),
  /** Its life so far, the first step first. */
  life: z.array(
    z.object({ status: z.enum(forumStatuses), on: day, reason: z.string().nullable() }),
  ),
  /** The forum that took over, and those it took over from: their papers stay readable. */
  replacedBy: ForumRef.nullable(),
  replaces: z.array(ForumRef),
  /** Who calls the meetings, and whom to turn to: a person, or the office or service as it is called. */
  convener: name.nullable(),
  /** The kind's policy as far as the page needs it. */
  policy: z.object({
    levels: z.array(z.string()),
    accepts: z.array(z.string()),
    agenda: z.array(z.string()),
    minutes: z.array(z.string()),
  }),
  ages: Ages.nullable(),
  /** What the other forums its cadence speaks of are called, by their keys there. */
  beside: z.record(z.string(), name),
  /** Where it is at home; null where nothing says it. */
  place: z.string().nullable(),
  /** What may be settled for it, for whoever may. */
  questions: ForumQuestions.nullable(),
  seats: z.array(ForumSeat),
  neighbours: z.array(ForumNeighbour),
  meetings: z.array(ForumMeeting),
  /** Open measures by how their deadline stands; null to those who do not sit there. */
  actions: z.object({ overdue: z.int(), week: z.int(), later: z.int() }).nullable(),
  may: mayList,
  version: z.int(),
});
export type ForumPage = z.infer<typeof ForumPage>;
