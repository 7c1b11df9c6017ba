import { Injectable } from '@nestjs/common';
import type { MeetingMoved } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import type { MeetingId } from '#kernel/ids';
import { publishAgenda, type CaseOnAgenda, type Published } from '#kernel/meeting/publish-agenda';
import { staleness } from '#kernel/at';
import type { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { Referral } from '#persistence/referral/referral.row';
import { Waiver } from '#persistence/referral/waiver.row';
import { allOf } from '../all-of.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { meetingMoved, set } from './answers.js';
import { callsForCases, type CaseCall, comingTo } from './case-calls.js';
import { casesOn, disclose, openCaseTo, peopleOf, servicesAt } from './case-parts.js';
import { holdMeeting, holdMinutes, itemsOf, subjectOf, type HeldMeeting } from './hold-meeting.js';
import { follow, followingOf, writeFollowing, type Following } from './meeting-minutes.js';
import { seatAttendance, seatsToCall, type ToCall } from './seat-attendance.js';

interface Loaded extends HeldMeeting {
  readonly items: readonly AgendaItem[];
  readonly cases: readonly (CaseOnAgenda & { readonly referral: Referral })[];
  readonly calls: readonly ToCall[];
  readonly caseCalls: readonly CaseCall[];
  readonly following: Following;
}

/**
 * Sends out the agenda: people are called, each case is heard only by services with a basis that day, and what is
 * shared is written down. May be done again when the agenda has changed.
 */
@Injectable()
export class PublishAgenda {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `meeting.agenda-empty`, `meeting.case-without-basis`, `meeting.double-booked`, `meeting.state`, `version.stale` */
  execute(actor: Actor, id: MeetingId, version: number): Promise<MeetingMoved> {
    return this.work.run(actor, 'meeting.publish-agenda', {
      load: (store) => load(store, id),
      subject: (held) => subjectOf(held, actor),
      decide: ({ meeting, items, cases, following }, { at }) =>
        staleness(meeting, version) ??
        allOf({
          published: publishAgenda(meeting, { items, cases }, at),
          minutes: follow(following, 'meeting.publish-agenda'),
        }),
      apply: async (loaded, { published, minutes }, store) => {
        set(loaded.meeting, published.meeting);
        writeFollowing(store, loaded.following, minutes);
        await seatAttendance(store, id, loaded.calls);
        await share(store, loaded, published);
        return meetingMoved(loaded.meeting);
      },
    });
  }
}

async function load(store: Store, id: MeetingId): Promise<Loaded | null> {
  const held = await holdMeeting(store, id);
  if (held === null) return null;
  const { em } = store;
  const items = await itemsOf(store, id);
  const on = casesOn(items.filter(({ state }) => state === 'planned'));
  const ids = on.map(({ referral }) => referral);
  const referrals = await em.find(Referral, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  const waivers = await em.find(Waiver, { referral: { $in: ids } });
  const seats = await seatsToCall(store, held.meeting);
  const people = await peopleOf(store, id);
  const caseCalls = await callsForCases(store, held.meeting.forum, referrals);
  return {
    ...held,
    items,
    cases: on.flatMap(({ item, referral }) => {
      const found = referrals.find((one) => one.id === referral);
      const own = waivers.filter((waiver) => waiver.referral === referral);
      const table = [
        ...comingTo([...people, ...seats], caseCalls, referral),
        ...caseCalls.filter((call) => call.referral === referral),
      ];
      return found === undefined
        ? []
        : [{ item, referral: found, waivers: own, services: servicesAt(table) }];
    }),
    calls: [...seats, ...caseCalls],
    caseCalls,
    following: followingOf(store, held.meeting, await holdMinutes(store, id)),
  };
}

/** The case opens, with its papers, to those whose service may hear it; they close with the item. */
async function share(store: Store, { meeting, cases, caseCalls }: Loaded, { hearings }: Published) {
  const people = await peopleOf(store, meeting.id);
  for (const { item, hear } of hearings) {
    const found = cases.find((one) => one.item === item);
    if (found === undefined) continue;
    const referral = found.referral.id;
    const services = new Set(hear.map(({ service }) => service));
    const invited = comingTo(people, caseCalls, referral).filter(
      ({ service }) => service != null && services.has(service),
    );
    await disclose(store, { referral, meeting: meeting.id }, { hear });
    await openCaseTo(
      store,
      { item, referral },
      invited.map(({ person }) => person),
    );
  }
}
