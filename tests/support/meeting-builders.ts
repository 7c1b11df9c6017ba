import type { ActionView } from '../../libs/kernel/src/action/action.js';
import type { SystemIssueView } from '../../libs/kernel/src/escalation/system-issue.js';
import type {
  AgendaItemView,
  AttendanceView,
  MeetingView,
  TopicView,
} from '../../libs/kernel/src/meeting/meeting.js';
import type { MinutesView } from '../../libs/kernel/src/minutes/minutes.js';
import { named } from './case-builders.js';

/** A planned meeting of an hour on 8 September 2026. */
export const aMeeting = (more: Partial<MeetingView> = {}): MeetingView => ({
  id: named('meeting-1'),
  forum: named('joint-team'),
  state: 'planned',
  day: '2026-09-08',
  starts: '09:00',
  minutes: 60,
  sequence: 0,
  currentItem: null,
  version: 1,
  ...more,
});

/** A case item, planned for twenty minutes. */
export const anItem = (more: Partial<AgendaItemView> = {}): AgendaItemView => ({
  id: named('item-1'),
  meeting: named('meeting-1'),
  topic: named('topic-1'),
  type: 'case',
  state: 'planned',
  ord: 1,
  minutes: 20,
  referral: named('case-1'),
  outcome: null,
  childView: null,
  childViewReason: null,
  bestInterests: null,
  version: 1,
  ...more,
});

export const aTopic = (more: Partial<TopicView> = {}): TopicView => ({
  id: named('topic-1'),
  forum: named('joint-team'),
  type: 'discuss',
  referral: null,
  state: 'waiting',
  minutes: 20,
  ...more,
});

/** A member who is in the room. */
export const atTable = (person: string, more: Partial<AttendanceView> = {}): AttendanceView => ({
  person: named(person),
  role: 'member',
  service: named('pps'),
  presence: 'in',
  ...more,
});

export const anAction = (more: Partial<ActionView> = {}): ActionView => ({
  id: named('action-1'),
  forum: named('joint-team'),
  level: 'individual',
  referral: named('case-1'),
  agendaItem: named('item-1'),
  goal: 'She is in class every morning',
  what: 'Meet her at the gate',
  service: named('pps'),
  person: named('kari'),
  dueOn: '2026-09-30',
  evaluateOn: '2026-11-30',
  state: 'open',
  response: 'waiting',
  lateReason: null,
  outcomeNote: null,
  escalatedOn: null,
  version: 1,
  ...more,
});

export const someMinutes = (more: Partial<MinutesView> = {}): MinutesView => ({
  id: named('minutes-1'),
  meeting: named('meeting-1'),
  forum: named('school-network'),
  state: 'prepared',
  number: null,
  remarksDueOn: null,
  approvedAt: null,
  approvedBy: null,
  version: 1,
  ...more,
});

export const anIssue = (more: Partial<SystemIssueView> = {}): SystemIssueView => ({
  id: named('issue-1'),
  state: 'raised',
  title: 'Long wait for assessment',
  text: 'Half a year from referral to first meeting.',
  raisedIn: named('school-network'),
  raisedBy: named('kari'),
  atForum: named('school-network'),
  atOffice: null,
  respondBy: null,
  answer: null,
  version: 1,
  ...more,
});
