import type { Language } from '#kernel/language';
import type { FeedMeeting } from './feed.js';

interface Kept {
  readonly meeting: FeedMeeting;
  readonly text: string;
}

/** Whether a calendar would be told the very same: the revision, and what is not the meeting's own, as its forum's name. */
const isSame = (one: FeedMeeting, other: FeedMeeting): boolean =>
  one.changedAt.getTime() === other.changedAt.getTime() &&
  one.sequence === other.sequence &&
  one.day === other.day &&
  one.starts === other.starts &&
  one.minutes === other.minutes &&
  one.zone === other.zone &&
  one.forum === other.forum &&
  one.place === other.place &&
  one.cancelled === other.cancelled &&
  one.url === other.url;

/**
 * Keeps the text of events between fetches, by meeting, revision and language, in this process. It opens nothing to
 * anybody: only meetings that were loaded for a reader are asked for, and an event says the same to all of them.
 * Bounded: at most twice `most` texts, and those nobody asked for lately go first.
 */
export class Fragments {
  readonly #most: number;
  #lately = new Map<string, Kept>();
  #before = new Map<string, Kept>();

  constructor(most = 20_000) {
    this.#most = most;
  }

  /** The event's text; written when this meeting was not asked for in this language, or has changed. */
  of(meeting: FeedMeeting, language: Language, write: () => string): string {
    const key = language + meeting.uid;
    const lately = this.#lately.get(key);
    if (lately !== undefined && isSame(lately.meeting, meeting)) return lately.text;
    const before = this.#before.get(key);
    const text = before !== undefined && isSame(before.meeting, meeting) ? before.text : write();
    this.#keep(key, { meeting, text });
    return text;
  }

  #keep(key: string, kept: Kept): void {
    if (this.#lately.size >= this.#most && !this.#lately.has(key)) {
      this.#before = this.#lately;
      this.#lately = new Map();
    }
    this.#lately.set(key, kept);
  }
}
