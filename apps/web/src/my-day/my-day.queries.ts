import type { Name } from '#kernel/language';
import type { ForumLine } from '../forum/forum.queries.js';
import { reading } from '../shell/api.js';

export interface DayMeeting {
  readonly id: string;
  readonly forum: ForumLine;
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
  readonly place: string;
  readonly state: string;
}

export interface NextItem {
  readonly id: string;
  readonly type: string;
  readonly title: string | null;
  readonly minutes: number;
  readonly receipt: string | null;
}

export interface NextMeeting extends DayMeeting {
  readonly items: readonly NextItem[];
  readonly coming: number;
  readonly unanswered: number;
  readonly secretary: string | null;
  readonly may: readonly string[];
}

/** Something that waits: `code` says what, `due` until when, and `left` of `total` working days. */
export interface Waiting {
  readonly id: string;
  readonly code: string;
  readonly about: { readonly noun: string; readonly id: string };
  readonly title: string | null;
  readonly forum: ForumLine | null;
  readonly due: string | null;
  readonly left: number | null;
  readonly total: number | null;
}

export interface Sent {
  readonly id: string;
  readonly title: string;
  readonly stops: readonly {
    readonly id: string;
    readonly forum: ForumLine | null;
    readonly name: Name;
  }[];
  readonly answered: boolean;
  readonly by: string | null;
}

export interface MyAction {
  readonly id: string;
  /** None for a measure in a case: its content is shown inside the case. */
  readonly title: string | null;
  readonly receipt: string | null;
  readonly forum: ForumLine | null;
  readonly due: string | null;
  readonly left: number | null;
  readonly version: number;
  readonly may: readonly string[];
}

export interface MyDay {
  readonly today: string;
  readonly meetings: readonly DayMeeting[];
  readonly next: NextMeeting | null;
  readonly waiting: readonly Waiting[];
  readonly sent: readonly Sent[];
  readonly actions: readonly MyAction[];
}

export const myDayReading = reading<MyDay>('/api/my-day', [
  'meeting',
  'referral',
  'action',
  'minutes',
  'system-issue',
  'escalation',
  'duty',
]);
