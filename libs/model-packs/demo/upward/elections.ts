import { ElectChair } from '#application/election/elect-chair';
import { ReadElection } from '#application/election/read-election';
import { ReadMyDay } from '#application/my-day/read-my-day';
import type { DutyId, PersonId, SeatId } from '#kernel/ids';
import { addDays, type Day, weekdayOf } from '#kernel/time/day';
import { personOf, type Cast, type Stage } from '../stage.js';

const friday = 5;
/** The network whose leader one can sign in as holds its election at the meeting; it is written down that week. */
const writtenAfter = 1;
const networks = 'tverrfaglige-nettverk.';

/** The networks elect their leaders: one soon after it is asked for, since its leader has other work; the others when due. */
export class Elections {
  private readonly waiting: Set<string>;
  private readonly early: string | undefined;
  private readonly own: PersonId;

  constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
  ) {
    this.own = personOf(cast, cast.personas.get('network-leader') ?? '');
    this.waiting = new Set([...cast.chairs.keys()].filter((key) => key.startsWith(networks)));
    this.early = [...this.waiting].find((forum) => cast.chairs.get(forum) !== this.own);
  }

  async live(day: Day): Promise<void> {
    if (weekdayOf(day) !== friday) return;
    for (const forum of [...this.waiting])
      if (await this.elect(forum, day)) this.waiting.delete(forum);
  }

  /** @returns whether it is done */
  private async elect(forum: string, day: Day): Promise<boolean> {
    const { stage, cast } = this;
    const leader = cast.chairs.get(forum);
    if (leader === undefined) return true;
    const actor = await stage.as(leader);
    const { waiting } = await stage.verb(ReadMyDay).execute(actor);
    const asked = waiting.find(
      (one) => one.kind === 'election' && one.forum?.id === cast.ids.forums.get(forum),
    );
    if (asked === undefined) return false;
    const waits = addDays(day, -writtenAfter) < (asked.clock?.dueOn ?? day);
    if (forum !== this.early && waits) return false;
    const id = asked.id as DutyId;
    const { candidates } = await stage.verb(ReadElection).execute(actor, id);
    const stays = leader === this.own;
    const chosen = candidates.find(
      ({ person, inTurn }) => inTurn && (person.id === leader) === stays,
    );
    if (chosen === undefined) return true;
    await stage.verb(ElectChair).execute(actor, id, chosen.seat as SeatId);
    cast.chairs.set(forum, chosen.person.id as PersonId);
    for (const person of [leader, chosen.person.id as PersonId]) stage.forget(person);
    return true;
  }
}
