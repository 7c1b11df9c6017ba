import type { ForumId, PersonId } from '../ids.js';
import { isLeadership, keeps, leads, sits, type Actor } from './actor.js';

/**
 * How the actor stands to one case. Being a member of a forum is not among them: membership opens the forum, not its cases (DOMAIN §3).
 * - referrer: wrote the referral · sender: leads the forum it came from · coordinator: leads the forum it was sent to
 * - participant: takes part in the agenda item it stands on, and the waiver covers the person's service
 * - responsible: owns an open measure in the case
 */
export type CaseRelation = 'referrer' | 'sender' | 'coordinator' | 'participant' | 'responsible';

/** What a verb is about, reduced to what the policy looks at. */
export interface Subject {
  /** The forum where it is held or done. */
  readonly forum: ForumId | null;
  /** For a case: every relation the actor has to it. Empty means: does not exist for this actor. */
  readonly relations?: readonly CaseRelation[];
  /** The person it belongs to: owner of an action, of a feed, raiser of an issue. */
  readonly person?: PersonId | null;
  /** The office whose inbox it lies in. */
  readonly office?: string | null;
}

type Answer = (actor: Actor, subject: Subject) => boolean;

const anyone: Answer = () => true;
const signedIn: Answer = (actor) => actor.kind === 'person';
const clockOnly: Answer = (actor) => actor.kind === 'clock';
const seatedWhereHeld: Answer = (actor, { forum }) => sits(actor, forum);
const leadsWhereHeld: Answer = (actor, { forum }) => leads(actor, forum);
const keepsWhereHeld: Answer = (actor, { forum }) => keeps(actor, forum);
const own: Answer = (actor, { person }) => person != null && person === actor.person;
const holdsOffice: Answer = (actor, { office }) =>
  office != null && actor.offices.some((held) => held.office === office);
const related =
  (...relations: readonly CaseRelation[]): Answer =>
  (_actor, subject) =>
    (subject.relations ?? []).some((relation) => relations.includes(relation));
const either =
  (...answers: readonly Answer[]): Answer =>
  (actor, subject) =>
    answers.some((answer) => answer(actor, subject));

const leadership: Answer = (actor) => isLeadership(actor);
const administrator: Answer = (actor) => actor.systemRoles.includes('administrator');
const anyRelation = related('referrer', 'sender', 'coordinator', 'participant', 'responsible');

/**
 * Who may do what. Every verb has an answer or nothing compiles; a door without a verb does not boot.
 * The verb alone never opens a case: what the actor cannot read is not found before it is asked whether it may.
 */
export const answers = {
  // doors
  'health.read': anyone,
  'contract.read': anyone,
  'persona.list': anyone,
  'session.open': anyone,
  'session.read': anyone,
  'session.close': anyone,
  'session.switch': signedIn,
  'feed.fetch': anyone,
  // everybody who works here
  'my-day.read': signedIn,
  'forum.list': signedIn,
  'forum.read': signedIn,
  'year.read': signedIn,
  'structure.read': signedIn,
  'meeting.list': signedIn,
  'meeting.read': signedIn,
  'change.list': signedIn,
  'change.watch': signedIn,
  'search.read': signedIn,
  'feed.list': signedIn,
  'feed.issue': signedIn,
  'feed.revoke': own,
  // referral
  'referral.list': signedIn,
  'referral.draft': keepsWhereHeld,
  'referral.read': anyRelation,
  'referral.edit': related('referrer'),
  'referral.submit': related('referrer'),
  'referral.claim': related('coordinator'),
  'referral.ask': related('coordinator'),
  'referral.await-consent': related('coordinator'),
  'referral.answer': related('referrer', 'sender'),
  'referral.record-waiver': related('referrer', 'sender', 'coordinator'),
  'referral.withdraw-waiver': related('referrer', 'sender', 'coordinator'),
  'referral.return': related('coordinator'),
  'referral.not-accept': related('coordinator'),
  'referral.ready': related('coordinator'),
  'referral.schedule': related('coordinator'),
  'referral.withdraw': related('referrer', 'sender'),
  'referral.follow-up': related('coordinator'),
  'referral.close': related('coordinator', 'referrer', 'sender'),
  // meeting
  'year.open': either(administrator, clockOnly),
  'meeting.call': keepsWhereHeld,
  'meeting.prepare': keepsWhereHeld,
  'meeting.publish-agenda': leadsWhereHeld,
  'meeting.start': keepsWhereHeld,
  'meeting.attend': keepsWhereHeld,
  'meeting.end': keepsWhereHeld,
  'meeting.move': leadsWhereHeld,
  'meeting.list-places': leadsWhereHeld,
  'meeting.cancel': leadsWhereHeld,
  'meeting.join-case': either(keepsWhereHeld, anyRelation),
  'meeting.write-text': keepsWhereHeld,
  'meeting.open-item': keepsWhereHeld,
  'meeting.conclude-item': keepsWhereHeld,
  'meeting.postpone-item': keepsWhereHeld,
  'meeting.invite-guests': clockOnly,
  'meeting.place-standing': clockOnly,
  'meeting.place-waiting': clockOnly,
  // actions
  'action.list': signedIn,
  'action.read': either(own, seatedWhereHeld, anyRelation),
  'action.assign': keepsWhereHeld,
  'action.accept': own,
  'action.dispute': own,
  'action.start': own,
  'action.complete': either(own, leadsWhereHeld),
  'action.postpone': own,
  'action.drop': either(own, leadsWhereHeld),
  'action.escalate-overdue': clockOnly,
  // minutes
  'minutes.list': signedIn,
  'minutes.read': either(seatedWhereHeld, leadership),
  'minutes.draft': keepsWhereHeld,
  'minutes.circulate': keepsWhereHeld,
  'minutes.remark': seatedWhereHeld,
  'minutes.approve': leadsWhereHeld,
  'extract.read': anyRelation,
  // upward
  'system-issue.list': signedIn,
  'system-issue.read': signedIn,
  'system-issue.raise': seatedWhereHeld,
  'system-issue.lift': leadsWhereHeld,
  'system-issue.answer': either(leadsWhereHeld, holdsOffice),
  'system-issue.acknowledge': either(own, leadsWhereHeld),
  'escalation.list': signedIn,
  'escalation.answer': holdsOffice,
  'duty.read': signedIn,
  'duty.ask-election': clockOnly,
  'idempotency.prune': clockOnly,
  'duty.elect': either(leadsWhereHeld, seatedWhereHeld),
  'leadership.read': leadership,
  // set-up
  'owner.found': clockOnly,
  'pack.list': administrator,
  'pack.choose': administrator,
  'pack.read': administrator,
  'pack.settle': administrator,
  'pack.write': administrator,
  'pack.change': administrator,
  'pack.upgrade': administrator,
  'pack.install': either(administrator, clockOnly),
  'person.enrol': either(administrator, clockOnly),
  'person.leave': either(administrator, clockOnly),
  'person.preview': administrator,
  'person.import': administrator,
  'office.fill': either(administrator, clockOnly),
  'seat.fill': either(administrator, clockOnly, leadsWhereHeld),
  'forum.settle': administrator,
  'forum.become': administrator,
  'calendar.settle': either(administrator, clockOnly),
  'calendar.list': signedIn,
  'calendar.add': administrator,
  'calendar.end': administrator,
  'calendar.preview': administrator,
  'calendar.import': administrator,
  'busy.list': signedIn,
  'busy.preview': signedIn,
  'busy.import': signedIn,
  'busy.end': signedIn,
  'year-plan.propose': administrator,
  'year-plan.replan': administrator,
  'year-plan.read': administrator,
  'year-plan.approve': administrator,
  'year-plan.discard': administrator,
} as const satisfies Record<string, Answer>;

export type Verb = keyof typeof answers;

export const verbs = Object.keys(answers) as Verb[];

/** Verbs that need no session. Everything else answers 401 without one. */
export const openVerbs: readonly Verb[] = verbs.filter((verb) => answers[verb] === anyone);

/** May the actor do this to that? The only place leave is given; rules of state are the nouns' own. */
export const may = (actor: Actor, verb: Verb, subject: Subject): boolean =>
  answers[verb](actor, subject);

/** Of these verbs, the ones the actor may do: sent with every answer, so that a page asks for no second policy. */
export const mayOf = (actor: Actor, subject: Subject, candidates: readonly Verb[]): Verb[] =>
  candidates.filter((verb) => may(actor, verb, subject));
