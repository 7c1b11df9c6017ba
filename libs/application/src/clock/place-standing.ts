import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { AgendaItemId, ForumId, TopicId } from '#kernel/ids';
import { nameIn } from '#kernel/language';
import { done, type Fact } from '#kernel/outcome';
import { addDays, asDay } from '#kernel/time/day';
import { standingDue } from '#kernel/year-plan/obligation';
import { Forum, type StandingItem } from '#persistence/forum/forum.row';
import { standingOn } from '#persistence/meeting/standing.queries';
import { Topic } from '#persistence/meeting/topic.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import { createItem } from '../meeting/new-item.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import {
  ahead,
  carrying,
  type ForumYear,
  forumYears,
  isNear,
  obliged,
  type Obliged,
  perHalfYear,
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
      load: async (store) => ({
        years: await forumYears(store),
        standing: new Set(await standingOn(store.em, actor.owner, store.at.today)),
      }),
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

const placingOf = ({ years, standing }: Ground, store: Store): Placing => {
  const today = asDay(store.at.today);
  const until = addDays(today, ahead);
  const all = years.map(({ row, meetings }) => {
    const duties = row.standing.flatMap(({ key, timesPerHalfYear }) =>
      timesPerHalfYear === null ? [] : [perHalfYear(key, timesPerHalfYear)],
    );
    const now = obliged(meetings);
    const due = standingDue(now, duties, today);
    const then = carrying(now, due);
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
    const carriers = then.filter((meeting) => due.some((one) => one.meeting.id === meeting.id));
    return { carriers, items };
  });
  return {
    carriers: all.flatMap(({ carriers }) => carriers),
    items: all.flatMap(({ items }) => items),
  };
};
