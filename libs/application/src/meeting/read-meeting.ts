import { Injectable } from '@nestjs/common';
import type { AttendanceLine, MeetingPage } from '#contract/meeting';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { Actor, SeatRole } from '#kernel/access/actor';
import { keeps, seatRoles } from '#kernel/access/actor';
import { itemTypesOf } from '#kernel/forum/policy';
import type { MeetingId, ReferralId } from '#kernel/ids';
import { standsIn } from '#kernel/meeting/forums-of';
import { slots } from '#kernel/meeting/slots';
import { Forum } from '#persistence/forum/forum.row';
import { Meeting } from '#persistence/meeting/meeting.row';
import {
  attendancesOf,
  servicesOf,
  type AttendanceRow,
} from '#persistence/meeting/meeting.queries';
import { Topic } from '#persistence/meeting/topic.row';
import { Minutes } from '#persistence/minutes/minutes.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { agendaLines, type Agenda } from './agenda-lines.js';
import { mayOnMeeting } from './meeting-may.js';

const keepers: readonly SeatRole[] = ['chair', 'leader', 'secretary'];
const iso = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;

/** Has a basis to hear the case in hand; told only to those who may read that case. */
const mayHear = (row: AttendanceRow, inHand: AgendaItemLine | undefined): boolean | null => {
  if (inHand === undefined || inHand.referral === null) return null;
  const role = roleOf(row);
  return keepers.includes(role) || inHand.hears.some(({ id }) => id === row.service?.id);
};

const roleOf = ({ role }: AttendanceRow): SeatRole =>
  seatRoles.find((known) => known === role) ?? 'guest';

const endOf = ({ id, minutes, starts }: Meeting): string =>
  slots([{ id: id as never, ord: 1, minutes }], starts)[0]?.to ?? starts.slice(0, 5);

/** A meeting with its agenda, its room and its minutes, as far as the reader may see them. */
@Injectable()
export class ReadMeeting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `not-found` */
  execute(actor: Actor, id: MeetingId): Promise<MeetingPage> {
    return this.work.read(actor, 'meeting.read', {
      load: (store) => this.page(store, id),
      audited: ({ items }) =>
        items
          .filter(({ referral }) => referral !== null)
          .map((item) => ({
            noun: 'agenda-item',
            subject: item.id,
            referral: item.referral as ReferralId,
          })),
    });
  }

  private async page(store: Store, id: MeetingId): Promise<MeetingPage | null> {
    const { em, actor } = store;
    const meeting = await em.findOne(Meeting, { id });
    if (meeting === null) return null;
    const forum = await em.findOneOrFail(Forum, { id: meeting.forum });
    const minutes = await em.findOne(Minutes, { meeting: id });
    const people = await attendancesOf(em, id);
    const services = await servicesOf(em, forum.owner);
    const policy = this.registry.of(forum.kind);
    const agenda: Agenda = { meeting, forum, minutes, policy, people, services };
    const items = await agendaLines(store, agenda);
    const inHand = items.find((item) => item.id === meeting.currentItem);
    return {
      ...headOf(agenda),
      filled: items.reduce((sum, item) => sum + (item.state === 'postponed' ? 0 : item.minutes), 0),
      items,
      waiting: keeps(actor, standsIn(actor, meeting)) ? await waitingIn(store, forum) : [],
      attendance: people.map((row): AttendanceLine => ({
        ...row,
        role: roleOf(row),
        mayHear: mayHear(row, inHand),
      })),
      services,
      may: mayOnMeeting(actor, meeting),
    };
  }
}

const waitingIn = async ({ em }: Store, forum: Forum): Promise<MeetingPage['waiting']> => {
  const topics = await em.find(
    Topic,
    { forum: forum.id, state: 'waiting' },
    { orderBy: { createdAt: 'asc' }, limit: 100 },
  );
  return topics.map(({ id, type, title, minutes }) => ({
    id,
    type,
    title: title ?? null,
    minutes,
  }));
};

const headOf = ({ meeting, forum, minutes, policy }: Agenda) => ({
  id: meeting.id,
  forum: { id: forum.id, name: forum.name, kind: forum.kind },
  day: meeting.day,
  starts: meeting.starts.slice(0, 5),
  ends: endOf(meeting),
  minutes: meeting.minutes,
  place: meeting.place,
  state: meeting.state,
  carries: meeting.carries,
  summonedAt: iso(meeting.summonedAt),
  startedAt: iso(meeting.startedAt),
  endedAt: iso(meeting.endedAt),
  reason: meeting.reason ?? null,
  currentItem: meeting.currentItem ?? null,
  itemTypes: itemTypesOf(policy).filter((type) => type !== 'case' && type !== 'minutes-received'),
  record:
    minutes === null
      ? null
      : {
          id: minutes.id,
          state: minutes.state,
          number: minutes.number ?? null,
          remarksDueOn: minutes.remarksDueOn ?? null,
          version: minutes.version,
        },
  version: meeting.version,
});
