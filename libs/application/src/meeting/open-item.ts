import { Injectable } from '@nestjs/common';
import type { ItemMoved } from '#contract/agenda-item';
import type { Actor } from '#kernel/access/actor';
import { hearing, type Hearing } from '#kernel/consent/basis';
import type { AgendaItemId, PersonId } from '#kernel/ids';
import { openItem, type Opened } from '#kernel/meeting/open-item';
import { done, isRefusal, type Outcome, type Refusal } from '#kernel/outcome';
import { startDiscussion } from '#kernel/referral/discuss';
import type { ReferralChange } from '#kernel/referral/referral';
import type { AgendaItem } from '#persistence/meeting/agenda-item.row';
import type { Attendance } from '#persistence/meeting/attendance.row';
import { Waiver } from '#persistence/referral/waiver.row';
import { allOf } from '../all-of.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { itemMoved, set } from './answers.js';
import { caseAt } from './case-at.js';
import { callsForCases, comingTo } from './case-calls.js';
import { closeCaseTo, disclose, openCaseTo, peopleOf, servicesAt } from './case-parts.js';
import type { ReferralAt } from '#kernel/referral/referral';
import { holdItem, itemsOf, subjectOf, type HeldItem } from './hold-meeting.js';

interface Loaded extends HeldItem {
  readonly items: readonly AgendaItem[];
  readonly people: readonly Attendance[];
  /** Who in the room may hear the case; null for an item that is no case. */
  readonly heard: Hearing | Refusal | null;
  readonly at: ReferralAt | null;
}

interface Change {
  readonly opened: Opened;
  readonly referral: ReferralChange;
}

/** Takes up an item. Impartiality has been asked; a case opens to those in the room who may hear it, and to nobody else. */
@Injectable()
export class OpenItem {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `meeting.state`, `meeting.item-open`, `agenda-item.state`, `consent.missing`, `consent.conflict`, `consent.frozen` */
  execute(actor: Actor, id: AgendaItemId, partial: readonly PersonId[]): Promise<ItemMoved> {
    return this.work.run<Loaded, Change, ItemMoved>(actor, 'meeting.open-item', {
      load: (store) => load(store, id),
      subject: (held) => subjectOf(held, actor),
      decide: (loaded, { at }) => decide(loaded, partial, at),
      apply: async (loaded, { opened, referral }, store) => {
        const { item, meeting } = loaded;
        set(item, opened.item);
        set(meeting, opened.meeting);
        if (loaded.referral !== null) {
          set(loaded.referral, referral);
          await letIn(store, loaded, { opened, partial });
        }
        return itemMoved(item);
      },
    });
  }
}

async function load(store: Store, id: AgendaItemId): Promise<Loaded | null> {
  const held = await holdItem(store, id, { reads: false });
  if (held === null) return null;
  const items = await itemsOf(store, held.meeting.id);
  const called = await peopleOf(store, held.meeting.id);
  const { referral, meeting } = held;
  if (referral === null) return { ...held, items, people: called, heard: null, at: null };
  const people = comingTo(
    called,
    await callsForCases(store, meeting.forum, [referral]),
    referral.id,
  );
  const waivers = await store.em.find(Waiver, { referral: referral.id });
  const services = servicesAt(people);
  const heard = hearing(referral, waivers, { services, day: meeting.day });
  return { ...held, items, people, heard, at: await caseAt(store, referral) };
}

const decide = (
  { item, meeting, items, people, heard, referral, at }: Loaded,
  partial: readonly PersonId[],
  moment: Parameters<typeof openItem>[2],
): Outcome<Change> => {
  if (heard !== null && isRefusal(heard)) return heard;
  const opening = { meeting, items, attendances: people, hearing: heard, partial };
  return allOf({
    opened: openItem(item, opening, moment),
    referral: referral === null || at === null ? done({}) : startDiscussion(referral, at),
  });
};

async function letIn(
  store: Store,
  { item, referral, heard, meeting }: Loaded,
  { opened, partial }: { readonly opened: Opened; readonly partial: readonly PersonId[] },
): Promise<void> {
  if (referral === null || heard === null || isRefusal(heard)) return;
  await disclose(store, { referral: referral.id, meeting: meeting.id }, heard);
  await closeCaseTo(store, referral.id, { only: partial });
  const persons = opened.participations.map(({ person }) => person);
  await openCaseTo(store, { item: item.id, referral: referral.id }, persons);
}
