import { Action } from './action/action.row.js';
import { Audit } from './audit/audit.row.js';
import { BusyTime } from './calendar/busy-time.row.js';
import { CalendarDay } from './calendar/calendar-day.row.js';
import { Duty } from './escalation/duty.row.js';
import { Escalation } from './escalation/escalation.row.js';
import { Feed } from './feed/feed.row.js';
import { Forum } from './forum/forum.row.js';
import { ForumEdge } from './forum/forum-edge.row.js';
import { Seat } from './forum/seat.row.js';
import { AgendaItem } from './meeting/agenda-item.row.js';
import { Attendance } from './meeting/attendance.row.js';
import { Meeting } from './meeting/meeting.row.js';
import { Series } from './meeting/series.row.js';
import { Topic } from './meeting/topic.row.js';
import { Extract } from './minutes/extract.row.js';
import { Minutes } from './minutes/minutes.row.js';
import { MinutesDelivery } from './minutes/minutes-delivery.row.js';
import { MinutesRemark } from './minutes/minutes-remark.row.js';
import { Idempotency } from './outbox/idempotency.row.js';
import { Outbox } from './outbox/outbox.row.js';
import { Install } from './owner/install.row.js';
import { Owner } from './owner/owner.row.js';
import { PackDraft } from './pack/pack-draft.row.js';
import { Child } from './person/child.row.js';
import { Office } from './person/office.row.js';
import { Person } from './person/person.row.js';
import { Service } from './person/service.row.js';
import { Unit } from './person/unit.row.js';
import { CaseParticipant } from './referral/case-participant.row.js';
import { Disclosure } from './referral/disclosure.row.js';
import { ReceiptCounter } from './referral/receipt-counter.row.js';
import { Referral } from './referral/referral.row.js';
import { Waiver } from './referral/waiver.row.js';
import { Account } from './session/account.row.js';
import { Membership } from './session/membership.row.js';
import { Session } from './session/session.row.js';
import { SystemIssue } from './system-issue/system-issue.row.js';
import { SystemIssueStep } from './system-issue/system-issue-step.row.js';
import { YearProposal } from './year/year-proposal.row.js';

/** Every table of the house. What is not here has no table. */
export const allRows = [
  Account,
  Action,
  AgendaItem,
  Attendance,
  Audit,
  BusyTime,
  CalendarDay,
  CaseParticipant,
  Child,
  Disclosure,
  Duty,
  Escalation,
  Extract,
  Feed,
  Forum,
  ForumEdge,
  Idempotency,
  Install,
  Meeting,
  Membership,
  Minutes,
  MinutesDelivery,
  MinutesRemark,
  Office,
  Outbox,
  Owner,
  PackDraft,
  Person,
  ReceiptCounter,
  Referral,
  Seat,
  Series,
  Service,
  Session,
  SystemIssue,
  SystemIssueStep,
  Topic,
  Unit,
  Waiver,
  YearProposal,
];
