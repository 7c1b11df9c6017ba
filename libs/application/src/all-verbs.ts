import type { Provider } from '@nestjs/common';
import { calendarVerbs } from './calendar/calendar-verbs.js';
import { actionVerbs } from './action/action-verbs.js';
import { FactStream } from './change/fact-stream.js';
import { JudgeChanges } from './change/judge-changes.js';
import { ListMissed } from './change/list-missed.js';
import { AskElections } from './clock/ask-elections.js';
import { EscalateOverdue } from './clock/escalate-overdue.js';
import { InviteGuests } from './clock/invite-guests.js';
import { ListOwners } from './clock/list-owners.js';
import { PlaceStanding } from './clock/place-standing.js';
import { PlaceWaiting } from './clock/place-waiting.js';
import { PruneIdempotency } from './clock/prune-idempotency.js';
import { ElectChair } from './election/elect-chair.js';
import { ReadElection } from './election/read-election.js';
import { BecomeForum } from './forum/become-forum.js';
import { FillSeats } from './forum/fill-seats.js';
import { SettleForum } from './forum/settle-forum.js';
import { EnrolPeople } from './person/enrol-people.js';
import { FillOffices } from './person/fill-offices.js';
import { ImportPeople } from './person/import-people.js';
import { LeavePerson } from './person/leave-person.js';
import { PreviewPeople } from './person/preview-people.js';
import { FetchFeed } from './feed/fetch-feed.js';
import { IssueFeed } from './feed/issue-feed.js';
import { ListFeeds } from './feed/list-feeds.js';
import { RevokeFeed } from './feed/revoke-feed.js';
import { ListForums } from './forum/list-forums.js';
import { ReadForum } from './forum/read-forum.js';
import { minutesVerbs } from './minutes/minutes-verbs.js';
import { meetingVerbs } from './meeting/meeting-verbs.js';
import { ReadMyDay } from './my-day/read-my-day.js';
import { FoundOwner } from './owner/found-owner.js';
import { CheckReady } from './owner/check-ready.js';
import { draftVerbs } from './pack/draft-verbs.js';
import { InstallPack } from './pack/install-pack.js';
import { AnswerReferral } from './referral/answer-referral.js';
import { AskReferral } from './referral/ask-referral.js';
import { AwaitConsent } from './referral/await-consent.js';
import { CaseDesk } from './referral/case-desk.js';
import { ClaimReferral } from './referral/claim-referral.js';
import { CloseReferral } from './referral/close-referral.js';
import { DraftReferral } from './referral/draft-referral.js';
import { EditReferral } from './referral/edit-referral.js';
import { FollowUpReferral } from './referral/follow-up-referral.js';
import { ListReferrals } from './referral/list-referrals.js';
import { ListSlots } from './referral/list-slots.js';
import { ListRoutes } from './referral/list-routes.js';
import { NotAcceptReferral } from './referral/not-accept-referral.js';
import { ReadReferral } from './referral/read-referral.js';
import { ReadyReferral } from './referral/ready-referral.js';
import { RecordWaiver } from './referral/record-waiver.js';
import { ReturnReferral } from './referral/return-referral.js';
import { ScheduleReferral } from './referral/schedule-referral.js';
import { SubmitReferral } from './referral/submit-referral.js';
import { WithdrawReferral } from './referral/withdraw-referral.js';
import { WithdrawWaiver } from './referral/withdraw-waiver.js';
import { NoteSession } from './session/note-session.js';
import { ReadPersonas } from './session/read-personas.js';
import { ReadSignedIn } from './session/read-signed-in.js';
import { OpenMeetings } from './year/open-meetings.js';
import { ReadStructure } from './structure/read-structure.js';
import { ReadYear } from './year/read-year.js';
import { AnswerEscalation } from './escalation/answer-escalation.js';
import { ListEscalations } from './escalation/list-escalations.js';
import { AcknowledgeIssue } from './system-issue/acknowledge-issue.js';
import { AnswerIssue } from './system-issue/answer-issue.js';
import { LiftIssue } from './system-issue/lift-issue.js';
import { ListIssues } from './system-issue/list-issues.js';
import { RaiseIssue } from './system-issue/raise-issue.js';
import { ReadIssue } from './system-issue/read-issue.js';
import { ReadLeadership } from './leadership/read-leadership.js';
import { ApproveProposal } from './year/proposal/approve-proposal.js';
import { DiscardProposal } from './year/proposal/discard-proposal.js';
import { KeepProposal } from './year/proposal/keep-proposal.js';
import { ListProposals } from './year/proposal/list-proposals.js';
import { MakeProposal } from './year/proposal/make-proposal.js';
import { Planner } from './year/proposal/planner.js';
import { ProposeYear } from './year/proposal/propose-year.js';
import { ReadProposal } from './year/proposal/read-proposal.js';
import { ReplanYear } from './year/proposal/replan-year.js';
import { RunProposal } from './year/proposal/run-proposal.js';

/** Every verb and view of the house, noun by noun. What is not here cannot be injected. */
export const allVerbs: Provider[] = [
  // feed
  FetchFeed,
  IssueFeed,
  ListFeeds,
  RevokeFeed,
  // change
  FactStream,
  JudgeChanges,
  ListMissed,
  // clock
  AskElections,
  EscalateOverdue,
  InviteGuests,
  PlaceStanding,
  ListOwners,
  PruneIdempotency,
  PlaceWaiting,
  // election
  ElectChair,
  ReadElection,
  // forum
  BecomeForum,
  FillSeats,
  ListForums,
  ReadForum,
  SettleForum,
  // meeting, minutes, action
  ...meetingVerbs,
  ...minutesVerbs,
  ...calendarVerbs,
  ...actionVerbs,
  // my day
  ReadMyDay,
  // owner
  CheckReady,
  FoundOwner,
  // pack
  InstallPack,
  ...draftVerbs,
  // person
  EnrolPeople,
  FillOffices,
  LeavePerson,
  PreviewPeople,
  ImportPeople,
  // referral
  AnswerReferral,
  AskReferral,
  AwaitConsent,
  CaseDesk,
  ClaimReferral,
  CloseReferral,
  DraftReferral,
  EditReferral,
  FollowUpReferral,
  ListReferrals,
  ListRoutes,
  ListSlots,
  NotAcceptReferral,
  ReadReferral,
  ReadyReferral,
  RecordWaiver,
  ReturnReferral,
  ScheduleReferral,
  SubmitReferral,
  WithdrawReferral,
  WithdrawWaiver,
  // session
  NoteSession,
  ReadPersonas,
  ReadSignedIn,
  // year
  OpenMeetings,
  ReadStructure,
  ReadYear,
  Planner,
  RunProposal,
  MakeProposal,
  KeepProposal,
  ProposeYear,
  ReplanYear,
  ReadProposal,
  ListProposals,
  ApproveProposal,
  DiscardProposal,
  // escalation
  AnswerEscalation,
  ListEscalations,
  // system issue
  AcknowledgeIssue,
  AnswerIssue,
  LiftIssue,
  ListIssues,
  RaiseIssue,
  ReadIssue,
  // leadership
  ReadLeadership,
];
