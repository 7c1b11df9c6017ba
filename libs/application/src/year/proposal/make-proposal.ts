import { Injectable } from '@nestjs/common';
import type { ProposalMade, YearChange } from '#contract/year-proposal';
import type { Actor } from '#kernel/access/actor';
import type { Verb } from '#kernel/access/may';
import type { YearProposalId } from '#kernel/ids';
import { done, refuse } from '#kernel/outcome';
import type { SchoolYear } from '#kernel/time/school-year';
import { YearProposal } from '#persistence/year/year-proposal.row';
import { Calendars } from '../../calendar/calendars.js';
import { UnitOfWork } from '../../unit-of-work.js';
import { RunProposal } from './run-proposal.js';
import { yearGround, type YearGround } from './year-ground.js';

/** What a proposal is asked for. */
export interface ToPropose {
  readonly verb: Verb;
  readonly kind: 'new' | 'replan';
  readonly schoolYear: SchoolYear;
  readonly changes: readonly YearChange[];
  readonly key: string | undefined;
}

/** Writes down that a proposal is being made, and sets a thread to it. One that is still being made gives way. */
@Injectable()
export class MakeProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly run: RunProposal,
  ) {}

  /** @throws Refused `not-found` when a change names what is not the municipality's, `year-proposal.no-forums` */
  async execute(actor: Actor, asked: ToPropose): Promise<ProposalMade> {
    const calendars = await this.calendars.all(actor.owner);
    const { verb, kind, key } = asked;
    let begun: { ground: YearGround; id: YearProposalId } | undefined;
    const made = await this.work.run<YearGround, YearProposalId, ProposalMade>(actor, verb, {
      key,
      load: (store) => yearGround(store, calendars, { ...asked, aim: kind }),
      subject: () => ({ forum: null }),
      decide: ({ task }, store) =>
        task.instance.forums.length === 0
          ? refuse('year-proposal.no-forums')
          : done(store.newId<YearProposalId>()),
      apply: async (ground, id, { em, at, actor: by }) => {
        const { schoolYear, changes } = asked;
        const earlier = { owner: by.owner, schoolYear, state: 'planning' as const };
        for (const one of await em.find(YearProposal, earlier)) {
          one.state = 'discarded';
          one.version += 1;
        }
        em.create(YearProposal, {
          id,
          owner: by.owner,
          schoolYear,
          kind,
          state: 'planning',
          fromOn: ground.from,
          changes: [...changes],
          ground: ground.ground,
          placed: 0,
          total: ground.task.instance.forums.length,
          result: null,
          madeBy: by.person,
          madeAt: at.now,
          notedAt: at.now,
          decidedBy: null,
          decidedAt: null,
          version: 1,
        });
        begun = { ground, id };
        return { id };
      },
    });
    if (begun) this.run.start(actor, begun.id, begun.ground);
    return made;
  }
}
