import { Injectable } from '@nestjs/common';
import type { DayMeeting, MyDay } from '#contract/my-day';
import { forumsWhere, keeps, leads, type Actor } from '#kernel/access/actor';
import { mayOf } from '#kernel/access/may';
import type { At } from '#kernel/at';
import { addDays, asDay, type Day, weekdayOf } from '#kernel/time/day';
import { deadlineOn } from '#kernel/time/deadline';
import { minuteOf, asWallTime, wallTimeAt } from '#kernel/time/wall-time';
import { norwegianZone, wallClockAt } from '#kernel/time/zone';
import {
  actionsOf,
  comingTo,
  type DayMeetingRow,
  itemsOf,
  nextMeetingOf,
  trailsOf,
  waitingFor,
  weekMeetings,
} from '#persistence/views/my-day.queries';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';

const onMeeting = ['meeting.prepare', 'meeting.publish-agenda', 'meeting.start'] as const;
const onAction = [
  'action.accept',
  'action.dispute',
  'action.start',
  'action.complete',
  'action.postpone',
] as const;

/** The working days of the week that a day lies in, Monday first. */
const weekOf = (today: string): Day[] => {
  const monday = addDays(asDay(today), 1 - weekdayOf(asDay(today)));
  return [0, 1, 2, 3, 4].map((ahead) => addDays(monday, ahead));
};

/** The day of whoever is signed in: what comes, what waits, what was answered, what to do. */
@Injectable()
export class ReadMyDay {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor): Promise<MyDay> {
    return this.work.read(actor, 'my-day.read', { load: (store) => this.day(store) });
  }

  private async day(store: Store): Promise<MyDay> {
    const { em, at, actor } = store;
    const days = weekOf(at.today);
    const { owner, person, account } = actor;
    const [from, to] = [days[0] ?? asDay(at.today), days.at(-1) ?? asDay(at.today)];
    const meetings = await weekMeetings(em, { owner, person, account, from, to });
    const next = await nextMeetingOf(em, actor.person, at.now);
    return {
      today: at.today,
      now: wallClockAt(at.now, norwegianZone).time,
      week: days.map((day) => ({
        day,
        entries: meetings
          .filter((meeting) => meeting.day === day)
          .map(({ id, day: _day, ...entry }) => ({ meeting: id, ...entry })),
      })),
      next: next === null ? null : await this.meeting(store, next),
      waiting: await this.waiting(store),
      trails: await trailsOf(em, actor.person),
      actions: await this.actions(store),
    };
  }

  private async meeting({ em, actor }: Store, row: DayMeetingRow): Promise<DayMeeting> {
    const coming = await comingTo(em, row.id);
    const rows = await itemsOf(em, row.id);
    let minute = minuteOf(asWallTime(row.starts));
    const items = rows.map((item) => {
      const starts = wallTimeAt(minute);
      minute += item.minutes;
      return { ...item, starts };
    });
    return {
      ...row,
      items,
      expected: coming.length,
      people: coming.slice(0, 6).map(({ person }) => person),
      secretary: coming.find(({ role }) => role === 'secretary')?.person ?? null,
      may: mayOf(actor, { forum: row.forum.id }, onMeeting),
    };
  }

  private async waiting({ em, at, actor }: Store): Promise<MyDay['waiting']> {
    const rows = await waitingFor(em, {
      person: actor.person,
      leads: forumsWhere(actor, leads),
      keeps: forumsWhere(actor, keeps),
      offices: actor.offices.map(({ office }) => office),
    });
    return rows.map(({ dueOn, since, ...row }) => ({
      ...row,
      clock: dueOn === null ? null : deadlineOn(dueOn, since, at),
    }));
  }

  private async actions({ em, at, actor }: Store): Promise<MyDay['actions']> {
    const rows = await actionsOf(em, actor.person);
    return rows.map((row) => ({
      ...row,
      left: leftOn(row.dueOn, at),
      may: mayOf(actor, { forum: null, person: actor.person }, onAction),
    }));
  }
}

const leftOn = (dueOn: string, at: At) => deadlineOn(dueOn, at.today, at).left;
