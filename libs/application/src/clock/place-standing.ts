import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId, ForumId, TopicId } from '#kernel/ids';
import { nameIn } from '#kernel/language';
import { done, type Fact } from '#kernel/outcome';
import { addDays, asDay } from '#kernel/time/day';
import { withStanding } from '#kernel/year-plan/hand-out';
import { Forum, type StandingItem } from '#persistence/forum/forum.row';
import { standingOn } from '#persistence/meeting/standing.queries';
import type { TakenRow } from '#persistence/meeting/taken.queries';
import { Topic } from '#persistence/meeting/topic.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import { createItem } from '../meeting/new-item.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import {
  ahead,
  type ForumYear,
  forumYears,
  grown,
  guestsTaken,
  handingOut,
  isNear,
  obliged,
  type Obliged,
  standingOf,
} from './plan-duties.js';

/** Minutes that are set aside for a standing item until somebody says otherwise. */
const usual = 10;

interface ToPlace {
  readonly item: AgendaItemId;
  readonly topic: TopicId;
  readonly meeting: Obliged;
  readonly forum: ForumId;
  readonly standing: StandingItem;
}

interface Placing {
  /** The meetings whose list of duties grows. */
  readonly carriers: readonly Obliged[];
  readonly items: readonly ToPlace[];
}

interface Ground {
  readonly years: readonly ForumYear[];
  /** `meeting key` of the standing items that stand already. */
  readonly standing: ReadonlySet<string>;
  readonly taken: readonly TakenRow[];
}

/**
 * Puts the standing items of the plan on the coming agendas: «SLT-arbeidet settes på agendaen en gang hvert halvår»
 * (MEL-R24). Done again it places nothing twice.
 */
@Injectable()
export class PlaceStanding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @returns how many items were placed */
  execute(actor: Actor): Promise<number> {
    return this.work.run<Ground, Placing, number>(actor, 'meeting.place-standing', {
      load: async (store) => {
        const years = await forumYears(store);
        return {
          years,
          standing: new Set(await standingOn(store.em, actor.owner, store.at.today)),
          taken: await guestsTaken(store, years),
        };
      },
      subject: () => ({ forum: null }),
      decide: (ground, store) => {
        const placing = placingOf(ground, store);
        return done(placing, ...placing.items.map(placed));
      },
      apply: async (_ground, placing, store) => {
        for (const { row, carries } of placing.carriers) row.carries = [...carries];
        await this.write(placing.items, store);
        return placing.items.length;
      },
    });
  }

  private async write(items: readonly ToPlace[], store: Store): Promise<void> {
    const { em, actor, at } = store;
    const forums = await em.find(Forum, { id: { $in: items.map(({ forum }) => forum) } });
    for (const { item, topic, meeting, forum, standing } of items) {
      const title = nameIn(standing.title, actor.language);
      em.create(Topic, {
        id: topic,
        owner: actor.owner,
        forum,
        type: 'standing',
        title,
        referral: null,
        systemIssue: null,
        minutesReceived: null,
        standing: standing.key,
        state: 'placed',
        raisedBy: null,
        minutes: usual,
        createdAt: at.now,
        version: 1,
      });
      const kind = forums.find(({ id }) => id === forum)?.kind ?? '';
      createItem(store, {
        id: item,
        meeting: meeting.id,
        topic,
        type: 'standing',
        title,
        referral: null,
        ord: 900,
        minutes: usual,
        policy: this.registry.of(kind),
      });
    }
  }
}

const placed = ({ item, meeting, forum, standing }: ToPlace): Fact => ({
  name: 'agenda-item.placed',
  level: 'system',
  about: { noun: 'agenda-item', id: item },
  forum,
  from: null,
  to: 'planned',
  ids: { meeting: meeting.id, standing: standing.key },
});

const placingOf = ({ years, standing, taken }: Ground, store: Store): Placing => {
  const today = asDay(store.at.today);
  const until = addDays(today, ahead);
  const all = years.map(({ row, meetings }) => {
    const now = obliged(meetings);
    const then = withStanding(now, standingOf(row), handingOut(row, { taken, today }));
    const items = then
      .filter((meeting) => isNear(meeting, today, until))
      .flatMap((meeting) =>
        row.standing
          .filter(
            ({ key, timesPerHalfYear }) =>
              timesPerHalfYear === null || meeting.carries.includes(key),
          )
          .filter(({ key }) => !standing.has(`${meeting.id} ${key}`))
          .map((one) => ({
            item: store.newId<AgendaItemId>(),
            topic: store.newId<TopicId>(),
            meeting,
            forum: row.forum,
            standing: one,
          })),
      );
    return { carriers: grown(now, then), items };
  });
  return {
    carriers: all.flatMap(({ carriers }) => carriers),
    items: all.flatMap(({ items }) => items),
  };
};
