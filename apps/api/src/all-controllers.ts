import type { Type } from '@nestjs/common';
import { ActionController } from './http/action.controller.js';
import { AgendaItemController } from './http/agenda-item.controller.js';
import { BusyTimeController } from './http/busy-time.controller.js';
import { CalendarDayController } from './http/calendar-day.controller.js';
import { ChangeController } from './http/change.controller.js';
import { EscalationController } from './http/escalation.controller.js';
import { FeedController } from './feeds/feed.controller.js';
import { DutyController } from './http/duty.controller.js';
import { ForumController } from './http/forum.controller.js';
import { HealthController } from './http/health.controller.js';
import { MeetingController } from './http/meeting.controller.js';
import { MeetingDeedsController } from './http/meeting-deeds.controller.js';
import { LeadershipController } from './http/leadership.controller.js';
import { MinutesController } from './http/minutes.controller.js';
import { MyDayController } from './http/my-day.controller.js';
import { OpenapiController } from './http/openapi.controller.js';
import { PackController } from './http/pack.controller.js';
import { PeopleController } from './http/people.controller.js';
import { ReferralController } from './http/referral.controller.js';
import { ReferralSendingController } from './http/referral-sending.controller.js';
import { ReferralTriageController } from './http/referral-triage.controller.js';
import { SessionController } from './http/session.controller.js';
import { SystemIssueController } from './http/system-issue.controller.js';
import { UnknownController } from './http/unknown.controller.js';
import { WaiverController } from './http/waiver.controller.js';
import { StructureController } from './http/structure.controller.js';
import { YearProposalController } from './http/year-proposal.controller.js';
import { YearController } from './http/year.controller.js';

/** Every controller. The last one answers what no other knows. */
export const allControllers: Type[] = [
  ActionController,
  AgendaItemController,
  BusyTimeController,
  CalendarDayController,
  ChangeController,
  EscalationController,
  FeedController,
  DutyController,
  ForumController,
  HealthController,
  MeetingController,
  MeetingDeedsController,
  LeadershipController,
  MinutesController,
  MyDayController,
  OpenapiController,
  PackController,
  PeopleController,
  ReferralController,
  ReferralSendingController,
  ReferralTriageController,
  SessionController,
  SystemIssueController,
  WaiverController,
  StructureController,
  YearController,
  YearProposalController,
  UnknownController,
];
