import { AcceptAction } from '#application/action/accept-action';
import { CompleteAction } from '#application/action/complete-action';
import { DisputeAction } from '#application/action/dispute-action';
import { PostponeAction } from '#application/action/postpone-action';
import { ReadAction } from '#application/action/read-action';
import { StartAction } from '#application/action/start-action';
import { ApproveMinutes } from '#application/minutes/approve-minutes';
import { CirculateMinutes } from '#application/minutes/circulate-minutes';
import { ReadMinutes } from '#application/minutes/read-minutes';
import { RemarkMinutes } from '#application/minutes/remark-minutes';
import type { ActionLine } from '#contract/action';
import type { ActionId, MinutesId, PersonId } from '#kernel/ids';
import { addDays, asDay, type Day } from '#kernel/time/day';
import type { World } from '../world.js';
import type { Held } from './session.js';

interface Writing {
  readonly id: MinutesId;
  readonly forum: string;
  next: Day;
  /** The version that went out; null until it has. */
  out: number | null;
}
interface Owing {
  readonly id: ActionId;
  readonly person: PersonId;
  next: Day;
}

/** Deeds on a measure, and how many of a hundred each is; the rest is to do nothing yet. */
const onAction = [
  ['AcceptAction', 15],
  ['StartAction', 20],
  ['DisputeAction', 6],
  ['PostponeAction', 6],
  ['CompleteAction', 25],
] as const;
type OnAction = (typeof onAction)[number][0];

/** Minutes go out and are approved; measures are taken on, put off, done, or left lying until an office asks. */
export class FollowUp {
  private readonly minutes: Writing[] = [];
  private readonly owed: Owing[] = [];

  constructor(private readonly world: World) {}

  up({ minutes, actions, forum }: Held & { readonly forum: string }): void {
    const next = this.world.later(this.world.chance('minutes').between(1, 7));
    if (minutes !== null) this.minutes.push({ id: minutes, forum, next, out: null });
    for (const { id, person } of actions)
      if (person !== null)
        this.owed.push({ id: id as ActionId, person: person.id as PersonId, next });
  }

  async live(day: Day): Promise<void> {
    for (const one of this.minutes) if (one.next <= day) await this.write(one, day);
    for (const one of this.owed) if (one.next <= day) await this.act(one, day);
  }

  private async write(one: Writing, day: Day): Promise<void> {
    const { world } = this;
    const [writer, leader] = [world.writer(one.forum), world.leader(one.forum)];
    one.next = asDay('9999-12-31');
    if (writer === null || leader === null) return;
    if (one.out !== null) {
      await world.verb(ApproveMinutes).execute(await world.as(leader), one.id, one.out);
      return;
    }
    const actor = await world.as(writer);
    const { version } = await world.verb(ReadMinutes).execute(actor, one.id);
    const sent = await world.verb(CirculateMinutes).execute(actor, one.id, { version });
    one.out = sent.version;
    one.next = addDays(asDay(sent.remarksDueOn ?? day), 1);
    if (!world.chance('remarks').hits(15) && !world.never(RemarkMinutes)) return;
    const text = 'Fristen under punkt 1 bør være ved månedens slutt.';
    await world
      .verb(RemarkMinutes)
      .execute(await world.as(leader), one.id, { text, key: world.stage.ids.next() });
  }

  private async act(one: Owing, day: Day): Promise<void> {
    const { world } = this;
    const chance = world.chance('actions');
    one.next = world.later(chance.between(2, 9));
    const actor = await world.as(one.person);
    const line = await world.tries(['not-found'], () =>
      world.verb(ReadAction).execute(actor, one.id),
    );
    if (line === null || line.state === 'done' || line.state === 'dropped') {
      one.next = asDay('9999-12-31');
      return;
    }
    await world.tries(['action.state', 'not-found', 'action.due-not-later'], async () => {
      const deed = this.chosen(chance.between(1, 100));
      if (deed !== null) await this.deed(deed, { line, day, one });
    });
  }

  /** What nobody in the town has done is done before chance decides. */
  private chosen(chance: number): OnAction | null {
    const { verbs } = this.world.trace;
    const fresh = onAction.find(([name]) => (verbs.get(name)?.done ?? 0) === 0);
    if (fresh !== undefined && chance % 2 === 0) return fresh[0];
    let left = chance;
    return onAction.find(([, weight]) => (left -= weight) <= 0)?.[0] ?? null;
  }

  private async deed(
    deed: OnAction,
    { line, day, one }: { line: ActionLine; day: Day; one: Owing },
  ) {
    const { world } = this;
    const actor = await world.as(one.person);
    const asked = { id: one.id, version: line.version };
    const why = { reason: 'Kollegaen som skulle være med, er syk.' };
    const dueOn = addDays(asDay(line.dueOn), 14);
    const lateReason = day > line.dueOn ? why.reason : null;
    const deeds = {
      AcceptAction: () => world.verb(AcceptAction).execute(actor, asked),
      StartAction: () => world.verb(StartAction).execute(actor, asked),
      DisputeAction: () => world.verb(DisputeAction).execute(actor, asked, why),
      PostponeAction: () => world.verb(PostponeAction).execute(actor, asked, { dueOn, ...why }),
      CompleteAction: () =>
        world.verb(CompleteAction).execute(actor, asked, { note: 'Gjort.', lateReason }),
    } satisfies Record<OnAction, () => Promise<unknown>>;
    await deeds[deed]();
  }
}
