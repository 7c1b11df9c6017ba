import { Injectable } from '@nestjs/common';
import type { ReferralRoutes } from '#contract/referral';
import { forumsWhere, keeps, type Actor } from '#kernel/access/actor';
import { refersTo } from '#kernel/referral/receiving';
import { Forum } from '#persistence/forum/forum.row';
import { ForumEdge } from '#persistence/forum/forum-edge.row';
import { servicesAt, tablesOf, type TableRow } from '#persistence/referral/table.queries';
import { ForumRegistry } from '../forum/forum.registry.js';
import { UnitOfWork } from '../unit-of-work.js';
import { kindsTakenBy } from './receiving.js';

/** Where the actor can refer from, and to: the edges of the forums it keeps. What has no edge cannot be sent. */
@Injectable()
export class ListRoutes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  execute(actor: Actor): Promise<ReferralRoutes> {
    return this.work.read(actor, 'referral.list', {
      load: async ({ em, at }) => {
        const kept = forumsWhere(actor, keeps);
        const edges = await em.find(ForumEdge, {
          kind: 'refersTo',
          from: { $in: kept },
          endedAt: null,
        });
        const ends = edges.flatMap(({ toForum }) => (toForum == null ? [] : [toForum]));
        const forums = await em.find(
          Forum,
          { id: { $in: [...kept, ...ends] }, status: 'active' },
          { orderBy: { key: 'asc' } },
        );
        const table = await tablesOf(em, ends, at.today);
        return { items: this.routes(forums, edges, table).filter(({ to }) => to.length > 0) };
      },
    });
  }

  private routes(
    forums: readonly Forum[],
    edges: readonly ForumEdge[],
    table: readonly TableRow[],
  ): ReferralRoutes['items'] {
    return forums.map((from) => ({
      from: named(from),
      to: forums
        .filter((to) => refersTo(edges, from.id, to.id))
        .map((to) => ({
          ...named(to),
          accepts: kindsTakenBy(this.registry.of(to.kind), to),
          services: servicesAt(table, to.id),
        })),
    }));
  }
}

const named = ({ id, name, kind }: Forum) => ({ id, name, kind });
