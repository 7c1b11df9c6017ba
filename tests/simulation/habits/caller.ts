import { CallMeeting } from '#application/meeting/call-meeting';
import type { CallMeeting as CallBody } from '#contract/meeting';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import type { ForumId, MeetingId } from '#kernel/ids';
import { isOpen } from '#kernel/time/calendar';
import { isCadence } from '#kernel/time/cadence/cadence';
import { addDays, type Day } from '#kernel/time/day';
import type { World } from '../world.js';

/** Months in which a forum without a rhythm of its own is called once. */
const months = ['10', '02'];

/** Does the plan let this forum be called when it is needed? */
export const isCalled = ({ status, settings }: ResolvedPack['forums'][number]): boolean => {
  const { meets } = settings;
  return status === 'active' && isCadence(meets) && 'when' in meets && meets.when === 'on-demand';
};

/** Leaders call the forums that meet when they are needed. */
export class Caller {
  private month = '';
  private readonly forums: readonly ForumId[];

  constructor(private readonly world: World) {
    const { pack, ids } = world.town;
    this.forums = pack.forums.filter(isCalled).flatMap(({ key }) => ids.forums.get(key) ?? []);
  }

  async live(day: Day): Promise<void> {
    const month = day.slice(5, 7);
    if (month === this.month) return;
    this.month = month;
    if (months.includes(month)) for (const forum of this.forums) await this.call(forum);
  }

  private async call(forum: ForumId): Promise<MeetingId | null> {
    const { world } = this;
    const leader = world.leader(forum);
    if (leader === null) return null;
    const body: CallBody = {
      occasion: 'on-demand',
      day: this.open(world.later(8)),
      starts: '10:00',
      minutes: 60,
      place: 'Møterom 2',
      asked: [],
    };
    const codes = ['meeting.double-booked', 'not-allowed'];
    const called = await world.tries(codes, async () =>
      world.verb(CallMeeting).execute(await world.as(leader), forum, { body, key: undefined }),
    );
    return (called?.id ?? null) as MeetingId | null;
  }

  private open(day: Day): Day {
    return isOpen(day, this.world.town.calendar) ? day : this.open(addDays(day, 1));
  }
}
