import { AddItem } from '#application/meeting/add-item';
import { CancelMeeting } from '#application/meeting/cancel-meeting';
import { ChangeItem } from '#application/meeting/change-item';
import { ListPlaces } from '#application/meeting/list-places';
import { MoveMeeting } from '#application/meeting/move-meeting';
import { PublishAgenda } from '#application/meeting/publish-agenda';
import { ReadMeeting } from '#application/meeting/read-meeting';
import { ReadYear } from '#application/year/read-year';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId, ForumId, MeetingId } from '#kernel/ids';
import { addWorkingDays, type Calendar, isOpen } from '#kernel/time/calendar';
import { addDays, asDay, type Day, weekdayOf } from '#kernel/time/day';
import type { World } from '../world.js';
import type { FollowUp } from './follow-up.js';
import { holdMeeting } from './session.js';

/** Working days before a meeting that its agenda goes out. */
const agendaBefore = 5;
/** Of a hundred meetings, so many are called off and so many are moved. */
const calledOff = 4;
const moved = 5;

/** Nobody moves a meeting into a holiday. */
const nextOpen = (day: Day, calendar: Calendar): Day =>
  isOpen(day, calendar) ? day : nextOpen(addDays(day, 1), calendar);

/** A meeting that has not been held. */
interface Coming {
  readonly id: MeetingId;
  readonly forum: ForumId;
  day: Day;
  starts: string;
}

/** The meetings of the year: prepared, sent out, moved, called off, held. The year is read once a week. */
export class MeetingsOfTown {
  private coming: Coming[] = [];
  private week = '';
  private readonly prepared = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly follow: FollowUp,
  ) {}

  async live(day: Day): Promise<void> {
    const week = addDays(day, 1 - weekdayOf(day));
    if (week !== this.week) await this.read(day);
    this.week = week;
    const until = addWorkingDays(day, agendaBefore, this.world.town.calendar);
    for (const one of [...this.coming])
      if (one.day >= day && one.day <= until) await this.prepare(one);
    await this.hold(day);
  }

  private async read(day: Day): Promise<void> {
    const administrator = await this.world.as(this.world.town.administrator);
    const { meetings } = await this.world.verb(ReadYear).execute(administrator);
    this.coming = meetings
      .filter((one) => one.day >= day && ['planned', 'summoned'].includes(one.state))
      .map(({ id, forum, day: on, starts }) => ({
        id: id as MeetingId,
        forum: forum as ForumId,
        day: asDay(on),
        starts,
      }));
  }

  private async prepare(meeting: Coming): Promise<void> {
    if (this.prepared.has(meeting.id)) return;
    this.prepared.add(meeting.id);
    const { world } = this;
    const leader = world.leader(meeting.forum);
    if (leader === null) return;
    const chair = await world.as(leader);
    const { id } = meeting;
    const seen = await world.verb(ReadMeeting).execute(chair, id);
    const { version, itemTypes } = seen;
    const chance = world.chance('meetings');
    if (chance.hits(calledOff) || world.never(CancelMeeting)) {
      const reason = 'For mange er borte.';
      await world.verb(CancelMeeting).execute(chair, id, { version, reason });
      this.coming = this.coming.filter((one) => one !== meeting);
      return;
    }
    const type = itemTypes.find((one) => one === chance.pick(['discuss', 'inform', 'decide']));
    const adds = type === 'discuss' || type === 'inform' || type === 'decide';
    if (adds) {
      const body = { type, title: 'Overganger og samarbeid', minutes: 10 };
      const added = await world.tries(['topic.after-deadline'], () =>
        world.verb(AddItem).execute(chair, id, { body, key: undefined }),
      );
      const change = { body: { minutes: 15 }, version: added?.version ?? 0 };
      if (added !== null)
        await world.verb(ChangeItem).execute(chair, added.id as AgendaItemId, change);
    }
    const moves = chance.hits(moved) || world.never(MoveMeeting);
    if (moves) await this.move(meeting, chair);
    const isTouched = moves || adds;
    const page = isTouched ? await world.verb(ReadMeeting).execute(chair, id) : seen;
    if (page.items.length === 0) return;
    const codes = ['meeting.case-without-basis', 'meeting.double-booked'];
    await world.tries(codes, () => world.verb(PublishAgenda).execute(chair, id, page.version));
  }

  private async move(meeting: Coming, chair: Actor): Promise<void> {
    const { world } = this;
    const { id } = meeting;
    const { version } = await world.verb(ReadMeeting).execute(chair, id);
    const day = nextOpen(world.later(6), world.town.calendar);
    await world.verb(ListPlaces).execute(chair, id, { from: day, to: day, starts: '14:30' });
    const to = { day, starts: '14:30', version };
    const done = await world.tries(['meeting.double-booked'], () =>
      world.verb(MoveMeeting).execute(chair, id, to),
    );
    if (done !== null) Object.assign(meeting, { day: to.day, starts: to.starts });
  }

  private async hold(day: Day): Promise<void> {
    const { world } = this;
    const today = this.coming
      .filter((one) => one.day === day)
      .toSorted((one, other) => one.starts.localeCompare(other.starts));
    for (const { id, forum, starts } of today) {
      world.stage.clock.turnTo(day, starts);
      const writer = world.writer(forum);
      if (writer === null) continue;
      const meets = { id, writer, leader: world.leader(forum) };
      const held = await world.heard.around(forum, () => holdMeeting(world, meets));
      this.follow.up({ ...held, forum });
    }
    this.coming = this.coming.filter((one) => one.day > day);
  }
}
