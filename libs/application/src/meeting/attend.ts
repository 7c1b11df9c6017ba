import { Injectable } from '@nestjs/common';
import { LockMode } from '@mikro-orm/postgresql';
import type { Attend as AttendBody, Attended } from '#contract/meeting';
import type { Actor } from '#kernel/access/actor';
import { hearing } from '#kernel/consent/basis';
import type { MeetingId } from '#kernel/ids';
import { whoHears } from '#kernel/meeting/open-item';
import { attend } from '#kernel/meeting/run';
import { isRefusal } from '#kernel/outcome';
import { AgendaItem } from '#persistence/meeting/agenda-item.row';
import { Attendance } from '#persistence/meeting/attendance.row';
import { Referral } from '#persistence/referral/referral.row';
import { Waiver } from '#persistence/referral/waiver.row';
import { UnitOfWork } from '../unit-of-work.js';
import type { Store } from '../store.js';
import { set } from './answers.js';
import { callsForCases, comingTo } from './case-calls.js';
import { closeCaseTo, openCaseTo } from './case-parts.js';
import { holdMeeting, subjectOf, type HeldMeeting } from './hold-meeting.js';

interface Loaded extends HeldMeeting {
  readonly attendance: Attendance;
}

/** Notes that a person is in, has left or does not come. The case in hand opens and closes with it (part of meeting). */
@Injectable()
export class AttendMeeting {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `meeting.state` */
  execute(
    actor: Actor,
    id: MeetingId,
    { attendance, presence }: AttendBody & { readonly attendance: string },
  ): Promise<Attended> {
    return this.work.run(actor, 'meeting.attend', {
      load: async (store): Promise<Loaded | null> => {
        const held = await holdMeeting(store, id);
        const lockMode = LockMode.PESSIMISTIC_WRITE;
        const found = await store.em.findOne(
          Attendance,
          { id: attendance, meeting: id },
          { lockMode },
        );
        return held === null || found === null ? null : { ...held, attendance: found };
      },
      subject: (held) => subjectOf(held, actor),
      decide: (held) => attend(held.meeting, { attendance: held.attendance, presence }),
      apply: async (held, change, store) => {
        set(held.attendance, change);
        await letInOrOut(held, store);
        const { version } = held.attendance;
        return { id: attendance, presence, version };
      },
    });
  }
}

/** The case in hand is heard by whoever comes in and has a basis; it closes to whoever leaves. */
async function letInOrOut({ meeting, attendance }: Loaded, store: Store): Promise<void> {
  const { em } = store;
  const item =
    meeting.currentItem == null ? null : await em.findOne(AgendaItem, { id: meeting.currentItem });
  const about = item?.referral ?? null;
  const referral = about === null ? null : await em.findOne(Referral, { id: about });
  if (item === null || referral === null) return;
  const { person, service } = attendance;
  if (attendance.presence !== 'in') return closeCaseTo(store, referral.id, { only: [person] });
  const calls = await callsForCases(store, meeting.forum, [referral]);
  if (comingTo([attendance], calls, referral.id).length === 0) return undefined;
  const waivers = await em.find(Waiver, { referral: referral.id });
  const services = service == null ? [] : [service];
  const heard = hearing(referral, waivers, { services, day: meeting.day });
  const hears = whoHears({
    attendances: [attendance],
    hearing: isRefusal(heard) ? null : heard,
    partial: [],
  });
  await openCaseTo(store, { item: item.id, referral: referral.id }, hears);
}
