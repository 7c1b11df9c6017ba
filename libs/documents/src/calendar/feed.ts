import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import ical, {
  foldLines,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEvent,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import type { Language } from '#kernel/language';
import type { Day } from '#kernel/time/day';
import type { WallTime } from '#kernel/time/wall-time';
import { instantsOf, zonedDate } from '#kernel/time/zone';
import type { Fragments } from './fragments.js';

/**
 * A meeting as a calendar outside may know it. There is no room for an agenda, a case or a person: Google's and
 * Microsoft's servers fetch a feed and keep it.
 */
export interface FeedMeeting {
  /** Never changes, whatever becomes of the meeting (RFC 5545 §3.8.4.7). */
  readonly uid: string;
  /** Raised when hour, place or cancellation changes (RFC 5546 §2.1.4). */
  readonly sequence: number;
  readonly day: Day;
  readonly starts: WallTime;
  readonly minutes: number;
  readonly zone: string;
  /** Name of the forum in the feed's language. */
  readonly forum: string;
  /** Empty when it is not settled. */
  readonly place: string;
  readonly cancelled: boolean;
  /** Address of the meeting's page, which asks for sign-in. */
  readonly url: string;
  readonly changedAt: Date;
}

export interface Feed {
  /** What the calendar is called in the client. */
  readonly name: string;
  readonly language: Language;
  readonly meetings: readonly FeedMeeting[];
}

/** Gives the text of a key in the feed's language; `textsOnDisk()(language)` is one. */
export type Say = (key: string, values: Record<string, string>) => string;

/** How often a client should fetch again. Most do so more seldom whatever is said. */
const refreshSeconds = 60 * 60;

const eventOf = (meeting: FeedMeeting, say: Say): ICalEventData => {
  const { from, to } = instantsOf(meeting);
  const { forum, cancelled, changedAt, url } = meeting;
  return {
    id: meeting.uid,
    sequence: meeting.sequence,
    // The stamp is the last change and not the hour of fetching: the same meetings must give the same bytes (ETag).
    stamp: changedAt,
    lastModified: changedAt,
    start: zonedDate(from, meeting.zone),
    end: zonedDate(to, meeting.zone),
    timezone: meeting.zone,
    summary: cancelled ? say('feed.cancelled', { forum }) : forum,
    description: say('feed.open', { url }),
    location: meeting.place || null,
    url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: cancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  };
};

const before = (one: FeedMeeting, other: FeedMeeting): boolean => {
  if (one.day !== other.day) return one.day < other.day;
  return one.starts === other.starts ? one.uid < other.uid : one.starts < other.starts;
};

const calendarOf = ({ name, language }: Feed): ICalCalendar =>
  ical({
    name,
    prodId: { company: 'Laget', product: 'Laget', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: getVtimezoneComponent },
    ttl: refreshSeconds,
  });

const firstEvent = '\r\nBEGIN:VEVENT\r\n';
const end = 'END:VCALENDAR';

/** All that stands before the first event: the name, and every zone that an event names. */
const headOf = (feed: Feed, say: Say): string => {
  const calendar = calendarOf(feed);
  const zones = new Map(feed.meetings.map((meeting) => [meeting.zone, meeting]));
  for (const meeting of zones.values()) calendar.createEvent(eventOf(meeting, say));
  const text = calendar.toString();
  const first = text.indexOf(firstEvent);
  return first < 0 ? text.slice(0, -end.length) : text.slice(0, first + 2);
};

/**
 * Writes a calendar feed (RFC 5545, METHOD:PUBLISH of RFC 5546 §3.2.1): one event per meeting, in order of time, the
 * same bytes for the same meetings in any order. Without ATTENDEE and ORGANIZER, or clients would send answers.
 * Cancelled meetings stay, marked; a vanished one is handled differently by every client.
 * The calendar itself has no zone name, else DTSTAMP loses its Z; each event names its zone and the zone is defined.
 * @param fragments the events that were written before; those that have not changed are not written anew
 * @returns iCalendar text with CRLF lines. Throws RangeError when a meeting's zone does not exist.
 */
export const renderFeed = (feed: Feed, say: Say, fragments: Fragments): string => {
  // One calendar writes all events, but none is kept in it: it would hold them all until the feed is done.
  const calendar = calendarOf(feed);
  const events = feed.meetings
    .toSorted((one, other) => (before(one, other) ? -1 : 1))
    .map((meeting) =>
      fragments.of(meeting, feed.language, () =>
        foldLines(new ICalEvent(eventOf(meeting, say), calendar).toString()),
      ),
    );
  return `${headOf(feed, say)}${events.join('')}${end}`;
};
