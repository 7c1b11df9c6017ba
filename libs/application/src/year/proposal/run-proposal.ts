import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { ProposalResult, UnmetLine } from '#contract/year-proposal';
import type { Actor } from '#kernel/access/actor';
import type { YearProposalId } from '#kernel/ids';
import type { Progress, Unmet } from '#kernel/year-plan/planner/instance';
import { partsOf } from '#kernel/year-plan/planner/joint';
import type { KeptYear } from '#kernel/year-plan/planner/plan-task';
import { changesIn, stoodIn } from './changes-in.js';
import { KeepProposal } from './keep-proposal.js';
import { Planner } from './planner.js';
import type { YearGround } from './year-ground.js';

/** How seldom progress is written down, in milliseconds. */
const pause = 500;

const lineOf = ({ forum, period, reason, people, relaxations }: Unmet): UnmetLine => ({
  forum: partsOf(forum).forum,
  period,
  reason,
  people: people.slice(0, 5).map((one) => ({ ...one })),
  relaxations: relaxations.slice(0, 6).map((one) => ({
    kind: one.kind,
    forum: one.kind === 'move' ? partsOf(one.forum).forum : null,
    person: one.kind === 'without' ? one.person : null,
    days: one.days,
  })),
});

const isCalledOff = ({ state }: YearGround['standing'][number]): boolean => state === 'cancelled';

const resultOf = (ground: YearGround, year: KeptYear): ProposalResult => {
  const stays = new Set(year.stayed.map(({ forum, day, start }) => `${forum} ${day} ${start}`));
  return {
    scores: { ...year.scores },
    meetings: year.meetings.length - ground.standing.filter(isCalledOff).length,
    changes: changesIn(ground, year.meetings),
    stayed: stoodIn(ground)
      .filter(({ forum, day, start }) => stays.has(`${forum} ${day} ${start}`))
      .map(({ id }) => id),
    unmet: year.unmet.map(lineOf),
  };
};

/** Lets a thread plan while the api answers others, and writes down how far it has come and what it found. */
@Injectable()
export class RunProposal implements BeforeApplicationShutdown {
  private readonly logger = new Logger('year plan');
  private readonly running = new Map<AbortController, Promise<void>>();

  constructor(
    private readonly planner: Planner,
    private readonly keep: KeepProposal,
  ) {}

  /** Begins, and comes back at once. */
  start(actor: Actor, id: YearProposalId, ground: YearGround): void {
    const called = new AbortController();
    const run = this.run(actor, id, { ground, called }).finally(() => this.running.delete(called));
    this.running.set(called, run);
  }

  private async run(
    actor: Actor,
    id: YearProposalId,
    { ground, called }: { readonly ground: YearGround; readonly called: AbortController },
  ): Promise<void> {
    let heard: Progress = { placed: 0, of: ground.task.instance.forums.length };
    const note = async (): Promise<void> => {
      const isWaited = await this.keep.execute(actor, id, { progress: heard });
      if (!isWaited) called.abort();
    };
    const tick = setInterval(() => void note().catch(() => undefined), pause); // the next one may succeed
    try {
      const year = await this.planner.plan(ground.task, {
        signal: called.signal,
        onProgress: (progress) => (heard = progress),
      });
      await this.keep.execute(actor, id, { result: resultOf(ground, year) });
    } catch (error) {
      if (!called.signal.aborted)
        this.logger.error({ message: error instanceof Error ? error.message : 'unknown' });
      await this.keep.execute(actor, id, { failed: true }).catch(() => undefined); // who reads it sees that it is old
    } finally {
      clearInterval(tick);
    }
  }

  /** The process ends: plans that are being made are called off, and say so while there is a database. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const called of this.running.keys()) called.abort();
    await Promise.allSettled(this.running.values());
  }
}
