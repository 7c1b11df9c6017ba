import type { At, WorkingCalendar } from '../../libs/kernel/src/at.js';
import { workingCalendar } from '../../libs/kernel/src/at.js';
import type { Id, PersonId } from '../../libs/kernel/src/ids.js';
import type { ReferralAt, ReferralView } from '../../libs/kernel/src/referral/referral.js';
import type { ReferralClocks } from '../../libs/kernel/src/referral/referral.states.js';
import type { WaiverView } from '../../libs/kernel/src/consent/consent.js';
import { calendarOf } from '../../libs/kernel/src/time/calendar.js';

/** An id by name, so that a test reads as a sentence. */
export const named = <Noun extends Id<string>>(name: string): Noun => name as Noun;

/** A calendar without holidays: Monday to Friday work. */
export const plainCalendar: WorkingCalendar = workingCalendar(calendarOf([]));

/** Deadlines of an invented municipality, in working days. */
export const someClocks: ReferralClocks = {
  submit: 20,
  claim: 5,
  ready: 10,
  answer: 7,
  consent: 15,
  schedule: 10,
  discuss: 20,
  conclude: 2,
  allocate: 10,
  decide: 10,
  retry: 40,
  evaluate: 60,
};

/** A moment on a day at ten, by a person. 2026-09-08 is a Tuesday. */
export const on = (day: string, by: string | null = 'kari'): At & ReferralAt => ({
  today: day,
  now: new Date(`${day}T08:00:00Z`),
  by: by === null ? null : named<PersonId>(by),
  calendar: plainCalendar,
  clocks: someClocks,
});

export const tuesday = on('2026-09-08');

/** A complete draft of an identified case from a school to a team. */
export const aReferral = (more: Partial<ReferralView> = {}): ReferralView => ({
  id: named('case-1'),
  receipt: null,
  kind: 'identified',
  state: 'draft',
  urgent: false,
  frozen: false,
  fromForum: named('school-team'),
  toForum: named('joint-team'),
  unit: named('school'),
  referrer: named('rektor'),
  claimedBy: null,
  child: named('child-1'),
  ageBand: null,
  question: 'How can we help her stay in class?',
  tried: [{ what: 'Smaller group', weeks: 8, effect: 'some' }],
  triedWaiver: null,
  childView: null,
  ask: null,
  answer: null,
  advice: null,
  endedReason: null,
  stateSince: new Date('2026-09-01T08:00:00Z'),
  dueOn: null,
  clockStartedOn: null,
  clockDays: null,
  pausedOn: null,
  pausedDays: 0,
  submittedAt: null,
  handovers: 0,
  version: 1,
  ...more,
});

/** A consent of both guardians that names the school psychology and health services for a school year. */
export const aWaiver = (more: Partial<WaiverView> = {}): WaiverView => ({
  id: named('waiver-1'),
  referral: named('case-1'),
  capacity: 'both-guardians',
  state: 'given',
  services: [named('pps'), named('health')],
  purpose: 'Discussion in the team',
  channel: 'paper',
  noticeVersion: '2026-1',
  givenOn: '2026-09-01',
  validFrom: '2026-09-01',
  validUntil: '2027-06-30',
  ...more,
});
