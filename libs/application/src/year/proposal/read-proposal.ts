import { Injectable } from '@nestjs/common';
import type { ProposalResult, YearProposal as Answer } from '#contract/year-proposal';
import type { Actor } from '#kernel/access/actor';
import { mayOf } from '#kernel/access/may';
import type { YearProposalId } from '#kernel/ids';
import { forumRefs, personRefs } from '#persistence/year/proposal.queries';
import { YearProposal } from '#persistence/year/year-proposal.row';
import { UnitOfWork } from '../../unit-of-work.js';

/** A plan nobody has been heard of for so long is not being made any more, in milliseconds. */
const silence = 60_000;

const forumsIn = ({ changes, unmet }: ProposalResult): string[] => [
  ...changes.flatMap(({ forum, joint }) => [forum, joint ?? []].flat()),
  ...unmet.flatMap(({ forum, relaxations }) => [
    forum,
    ...relaxations.flatMap((one) => one.forum ?? []),
  ]),
];

const peopleIn = ({ unmet }: ProposalResult): string[] =>
  unmet.flatMap(({ people, relaxations }) => [
    ...people.map(({ id }) => id),
    ...relaxations.flatMap(({ person }) => person ?? []),
  ]);

const unique = (all: readonly string[]): string[] => [...new Set(all)];

/** One proposal: how far it has come, or what it changes, what it does not give, and why. */
@Injectable()
export class ReadProposal {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, id: YearProposalId): Promise<Answer> {
    return this.work.read<Answer>(actor, 'year-plan.read', {
      load: async ({ em, at }) => {
        const row = await em.findOne(YearProposal, { id, owner: actor.owner });
        if (row === null) return null;
        const { result } = row;
        const isSilent = at.now.getTime() - row.notedAt.getTime() > silence;
        const state = row.state === 'planning' && isSilent ? 'failed' : row.state;
        const deeds = {
          ready: ['year-plan.approve', 'year-plan.discard'],
          planning: ['year-plan.discard'],
        } as const;
        return {
          id,
          schoolYear: row.schoolYear,
          kind: row.kind,
          state,
          from: row.fromOn,
          madeAt: row.madeAt.toISOString(),
          progress: { placed: row.placed, of: row.total },
          result: result ?? null,
          forums: result == null ? [] : await forumRefs(em, unique(forumsIn(result))),
          people: result == null ? [] : await personRefs(em, unique(peopleIn(result))),
          may:
            state === 'ready' || state === 'planning'
              ? mayOf(actor, { forum: null }, deeds[state])
              : [],
        };
      },
    });
  }
}
