import type { ActionLine, ServiceRef } from '#contract/action';
import type { AgendaItemLine } from '#contract/agenda-item';
import { RichText } from '#contract/agenda-item';
import { isLeadership, sits } from '#kernel/access/actor';
import type { ForumPolicy } from '#kernel/forum/policy';
import { agendaSectionFor, outcomesOf, sectionsFor } from '#kernel/forum/policy';
import { outcomeCodes, type OutcomeCode } from '#kernel/forum/vocabulary';
import type { ReferralId, ServiceId } from '#kernel/ids';
import type { ItemType } from '#kernel/meeting/item-types';
import { standsIn } from '#kernel/meeting/forums-of';
import { slots } from '#kernel/meeting/slots';
import { actionsOfMeeting } from '#persistence/action/action.queries';
import type { Forum } from '#persistence/forum/forum.row';
import type { AgendaItem } from '#persistence/meeting/agenda-item.row';
import type { Meeting } from '#persistence/meeting/meeting.row';
import {
  type AttendanceRow,
  type ItemOrigin,
  originsOf,
  type servicesOf,
} from '#persistence/meeting/meeting.queries';
import type { Minutes } from '#persistence/minutes/minutes.row';
import { actionLine } from '../action/action-line.js';
import type { Store } from '../store.js';
import { hearersOf, readableCasesOf, type ReadableCase } from './item-case.js';
import { itemsOf } from './hold-meeting.js';
import { blankText } from './new-item.js';
import { mayOnItem } from './meeting-may.js';

/** What an agenda is read from. */
export interface Agenda {
  readonly meeting: Meeting;
  readonly forum: Forum;
  readonly policy: ForumPolicy;
  readonly minutes: Minutes | null;
  readonly people: readonly AttendanceRow[];
  readonly services: Awaited<ReturnType<typeof servicesOf>>;
}

/** Everything the lines of one agenda need, read once. */
interface Desk extends Omit<Agenda, 'services'> {
  readonly store: Store;
  /** Sits in the forum, is called to the meeting, or leads the municipality: reads its system items. */
  readonly inside: boolean;
  readonly services: ReadonlyMap<string, ServiceRef>;
  readonly atTable: readonly ServiceId[];
  readonly cases: ReadonlyMap<ReferralId, ReadableCase>;
  readonly actions: readonly ActionLine[];
  readonly origins: ReadonlyMap<string, ItemOrigin>;
  readonly itemInHand: boolean;
}

/** What an item may end with here. Putting off is a deed of its own, and what leads nowhere cannot be chosen. */
export const outcomesHere = (policy: ForumPolicy, forum: Forum, type: ItemType): OutcomeCode[] =>
  outcomesOf(policy, type).filter((code) => code !== 'postponed' && !forum.without.includes(code));

const iso = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;
const codeOf = (outcome: string | null | undefined): OutcomeCode | null =>
  outcomeCodes.find((code) => code === outcome) ?? null;
const named = (desk: Desk, ids: readonly ServiceId[]): ServiceRef[] =>
  ids.flatMap((id) => desk.services.get(id) ?? []);

const caseParts = (desk: Desk, found: ReadableCase | undefined) => {
  if (found === undefined) {
    return {
      referral: null,
      receipt: null,
      caseKind: null,
      child: null,
      hears: [],
      leaves: [],
      consentUntil: null,
    };
  }
  const { id, receipt, kind } = found.referral;
  const heard = hearersOf(found, { services: desk.atTable, day: desk.meeting.day });
  return {
    referral: id,
    receipt: receipt ?? null,
    caseKind: kind,
    child: found.child,
    hears: named(desk, heard.hears),
    leaves: named(desk, heard.leaves),
    consentUntil: heard.consentUntil,
  };
};

/** What is written, or the empty template in the reader's language where nobody has written yet. */
const textOf = ({ policy, store }: Desk, { text, type }: AgendaItem): RichText => {
  const written = RichText.safeParse(text);
  return written.success
    ? written.data
    : RichText.parse(blankText(policy, type, store.actor.language));
};

/** The words of an item, for those who may read them; nothing for everybody else. */
const words = (desk: Desk, item: AgendaItem, found: ReadableCase | undefined) => {
  const reads = item.referral == null ? desk.inside : found !== undefined;
  const lead = item.leadService == null ? null : desk.services.get(item.leadService);
  if (!reads) {
    return {
      outcome: null,
      outcomes: [],
      reason: null,
      childView: null,
      childViewMissingReason: null,
      bestInterests: null,
      dissent: null,
      leadService: null,
      text: null,
      textSavedAt: null,
      actions: [],
    };
  }
  return {
    outcome: codeOf(item.outcome),
    outcomes: outcomesHere(desk.policy, desk.forum, item.type),
    reason: item.reason ?? null,
    childView: item.childView ?? found?.referral.childView ?? null,
    childViewMissingReason: item.childViewReason ?? null,
    bestInterests: item.bestInterests ?? null,
    dissent: item.dissent ?? null,
    leadService: lead ?? null,
    text: textOf(desk, item),
    textSavedAt: iso(item.textSavedAt),
    actions: desk.actions.filter(({ agendaItem }) => agendaItem === item.id),
  };
};

const lineOf = (
  desk: Desk,
  item: AgendaItem,
  { number, starts }: { readonly number: number; readonly starts: string | undefined },
): AgendaItemLine => {
  const found = item.referral == null ? undefined : desk.cases.get(item.referral);
  const closed = item.referral != null && found === undefined;
  const origin = desk.origins.get(item.id);
  const sections = sectionsFor(desk.policy, item.type);
  return {
    id: item.id,
    number,
    ord: item.ord,
    type: item.type,
    title: found?.referral.question ?? (closed ? null : (item.title ?? null)),
    closed,
    section: agendaSectionFor(desk.policy, item.type, origin?.returns ?? false)?.key ?? null,
    starts: starts ?? desk.meeting.starts.slice(0, 5),
    minutes: item.minutes,
    state: item.state,
    ...caseParts(desk, found),
    receivedMinutes: origin?.receivedMinutes ?? null,
    systemIssue: origin?.systemIssue ?? null,
    standing: origin?.standing ?? null,
    ...words(desk, item, found),
    sections: closed
      ? []
      : sections.map(({ key, content, required }) => ({
          key,
          content,
          required: required ?? false,
        })),
    textVersion: item.textVersion,
    impartialityAskedAt: iso(item.impartialityAskedAt),
    openedAt: iso(item.openedAt),
    concludedAt: iso(item.concludedAt),
    version: item.version,
    may: mayOnItem(desk.store.actor, item, { ...desk, closed }),
  };
};

/** The agenda as the actor may see it: a case without a relation is a number and a length. */
export async function agendaLines(store: Store, agenda: Agenda): Promise<AgendaItemLine[]> {
  const { em, actor } = store;
  const { meeting, people, services } = agenda;
  const items = await itemsOf(store, meeting.id);
  const called = people.some(({ person }) => person.id === actor.person);
  const desk: Desk = {
    ...agenda,
    store,
    inside: called || sits(actor, standsIn(actor, meeting)) || isLeadership(actor),
    services: new Map(services.map((service) => [service.id, service])),
    atTable: [...new Set(people.flatMap(({ service }) => service?.id ?? []))] as ServiceId[],
    cases: await readableCasesOf(
      store,
      items.flatMap(({ referral }) => referral ?? []),
    ),
    actions: (await actionsOfMeeting(em, actor, meeting.id)).map((row) => actionLine(row, store)),
    origins: new Map((await originsOf(em, meeting.id)).map((origin) => [origin.item, origin])),
    itemInHand: items.some(({ state }) => state === 'open'),
  };
  const times = new Map(
    slots(
      items.filter(({ state }) => state !== 'postponed'),
      meeting.starts,
    ).map((slot) => [slot.item, slot.from]),
  );
  return items.map((item, index) =>
    lineOf(desk, item, { number: index + 1, starts: times.get(item.id) }),
  );
}
