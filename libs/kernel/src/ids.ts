/** An id that cannot be swapped for another noun's id: a UUIDv7 as text, branded by its noun. */
export type Id<Noun extends string> = string & { readonly noun: Noun };

export type OwnerId = Id<'owner'>;
export type AccountId = Id<'account'>;
export type PersonId = Id<'person'>;
export type UnitId = Id<'unit'>;
export type ServiceId = Id<'service'>;
export type OfficeId = Id<'office'>;
export type ForumId = Id<'forum'>;
export type EdgeId = Id<'edge'>;
export type SeatId = Id<'seat'>;
export type SeriesId = Id<'series'>;
export type MeetingId = Id<'meeting'>;
export type TopicId = Id<'topic'>;
export type AgendaItemId = Id<'agenda-item'>;
export type ReferralId = Id<'referral'>;
export type ChildId = Id<'child'>;
export type WaiverId = Id<'waiver'>;
export type ActionId = Id<'action'>;
export type MinutesId = Id<'minutes'>;
export type SystemIssueId = Id<'system-issue'>;
export type EscalationId = Id<'escalation'>;
export type DutyId = Id<'duty'>;
export type BusyTimeId = Id<'busy-time'>;
export type CalendarDayId = Id<'calendar-day'>;
export type YearProposalId = Id<'year-proposal'>;
export type FeedId = Id<'feed'>;

/** Gives the next id. Ids are made by the application, never by the database, so that a demo year is the same rows each time. */
export interface IdSource {
  readonly next: () => string;
}

/** Tells the instant. Injected everywhere: nothing below the doors reads the machine's clock. */
export interface Clock {
  readonly now: () => Date;
}
