import { CallMeeting } from '#application/meeting/call-meeting';
import type { CallMeeting as CallBody } from '#contract/meeting';
import { isOver } from '#kernel/forum/lifecycle';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import type { ForumId } from '#kernel/ids';
import { type Occasion, occasionsOf } from '#kernel/meeting/call-meeting';
import { isOpen } from '#kernel/time/calendar';
import { isCadence } from '#kernel/time/cadence/cadence';
import { addDays, type Day } from '#kernel/time/day';
import type { World } from '../world.js';

/** Months in which a forum is called once for each thing its plan lets it be called for. */
const months = ['10', '02'];

/** What the plan lets this forum be called for outside its rhythm. */
export const calledFor = ({ status, settings }: ResolvedPack['forums'][number]): Occasion[] => {
  const { meets } = settings;
  return !isOver(status) && isCadence(meets) ? occasionsOf(meets) : [];
};

/** Leaders call the forums that meet when they are needed, or at once. */
export class Caller {
  private month = '';
  private readonly calls: readonly { readonly forum: ForumId; readonly occasion: Occasion }[];

  constructor(private readonly world: World) {
    const { pack, ids } = world.town;
    this.calls = pack.forums.flatMap((one) => {
      const forum = ids.forums.get(one.key);
      return forum === undefined ? [] : calledFor(one).map((occasion) => ({ forum, occasion }));
    });
  }

  async live(day: Day): Promise<void> {
    const month = day.slice(5, 7);
    if (month === this.month) return;
    this.month = month;
    if (months.includes(month))
      for (const { forum, occasion } of this.calls) await this.call(forum, occasion);
  }

  private async call(forum: ForumId, occasion: Occasion): Promise<void> {
    const { world } = this;
    const leader = world.leader(forum);
    if (leader === null) return;
    const body: CallBody = {
      occasion,
      day: this.open(world.later(8)),
      starts: '10:00',
      minutes: 60,
      place: 'Møterom 2',
      asked: [],
    };
    await world.tries(['meeting.double-booked'], async () =>
      world.verb(CallMeeting).execute(await world.as(leader), forum, { body, key: undefined }),
    );
  }

  private open(day: Day): Day {
    return isOpen(day, this.world.town.calendar) ? day : this.open(addDays(day, 1));
  }
}
