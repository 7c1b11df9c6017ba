import { Injectable } from '@nestjs/common';
import type { ForumNeighbour, ForumPage } from '#contract/forum';
import { sits, type Actor } from '#kernel/access/actor';
import { mayOf, type Verb } from '#kernel/access/may';
import type { ForumPolicy } from '#kernel/forum/policy';
import { edgeKinds } from '#kernel/forum/vocabulary';
import type { ForumId } from '#kernel/ids';
import { forumsBeside } from '#kernel/time/cadence/beside';
import {
  actionsBy,
  convenerOf,
  type ForumRow,
  forumRow,
  meetingsAround,
  type NeighbourRow,
  neighboursOf,
  seatsOf,
} from '#persistence/views/forum.queries';
import { namesBeside } from '#persistence/views/beside.queries';
import { homeOf } from '../meeting/home-of.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { questionsOf } from './forum-questions.js';
import { ForumRegistry } from './forum.registry.js';

const onForum: readonly Verb[] = [
  'referral.draft',
  'system-issue.raise',
  'meeting.call',
  'meeting.prepare',
  'meeting.publish-agenda',
  'meeting.start',
  'minutes.draft',
  'minutes.approve',
  'duty.elect',
  'forum.settle',
  'forum.become',
];
/** More forums of one kind at one end of the same sort of edge than this are shown as one line with a count. */
const many = 3;

/** One line per neighbour; a crowd of one kind becomes one line with a count. */
export const gathered = (rows: readonly NeighbourRow[]): ForumNeighbour[] => {
  const groups = Map.groupBy(rows, ({ edge, way, forum }) => `${way} ${edge} ${forum?.kind ?? ''}`);
  return [...groups.values()].flatMap((group): ForumNeighbour[] => {
    const shown = group.length > many && group[0]?.forum ? group.slice(0, 1) : group;
    const count = shown.length === group.length ? 1 : group.length;
    return shown.flatMap((row) => {
      const edge = edgeKinds.find((kind) => kind === row.edge);
      return edge === undefined ? [] : [{ ...row, edge, count }];
    });
  });
};

const policyPart = ({ levels, accepts, agenda, minutes }: ForumPolicy): ForumPage['policy'] => ({
  levels: [...levels],
  accepts: [...accepts],
  agenda: agenda.map((section) => section.key),
  minutes: minutes.map((section) => section.key),
});

/** Everything about one forum but its cases: who sits there, when it meets, what it stands on, where it stands. */
@Injectable()
export class ReadForum {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  execute(actor: Actor, id: ForumId): Promise<ForumPage> {
    return this.work.read(actor, 'forum.read', {
      load: async (store) => {
        const row = await forumRow(store.em, id, { person: actor.person, today: store.at.today });
        return row === null ? null : this.page(store, id, row);
      },
    });
  }

  private async page(store: Store, id: ForumId, row: ForumRow): Promise<ForumPage> {
    const { em, at, actor } = store;
    const { settings, mandate, life, unitId, ...line } = row;
    const policy = this.registry.of(row.kind);
    const may = mayOf(actor, { forum: id }, onForum);
    return {
      ...line,
      mandate: mandate as ForumPage['mandate'],
      life: life.map(({ status, on, reason = null }) => ({ status, on, reason })),
      convener: await convenerOf(em, id, at.today),
      ages: (settings['ages'] as ForumPage['ages'] | undefined) ?? null,
      policy: policyPart(policy),
      beside: await namesBeside(em, id, forumsBeside(settings['meets'])),
      place: await homeOf(store, { id, unit: unitId }),
      questions: may.includes('forum.settle')
        ? await questionsOf(store, row, policy.settings)
        : null,
      seats: await seatsOf(em, id),
      neighbours: gathered(await neighboursOf(em, id)),
      meetings: await meetingsAround(em, id, at.today),
      actions: sits(actor, id) ? await actionsBy(em, id, at.today) : null,
      may,
    };
  }
}
