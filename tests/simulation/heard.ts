import { ListMissed } from '#application/change/list-missed';
import { positionOf } from '#application/change/position';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import type { ForumId, PersonId } from '#kernel/ids';
import type { World } from './world.js';

/** A fact of a forum, as somebody in the place above heard of it: ids only. */
export interface HeardFact {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

/** Nouns that are a forum's own; cases and measures may be heard of for other reasons than the way up. */
const ofForum = ['meeting', 'minutes', 'system-issue', 'forum'];

interface Way {
  readonly from: ForumId;
  readonly to: string;
}

/** Those above listen while something is done below, until they have heard of something once along each way. */
export class Heard {
  readonly facts: HeardFact[] = [];
  private readonly ways: readonly Way[];
  private readonly silent = new Set<Way>();

  constructor(private readonly world: World) {
    const { pack, ids } = world.town;
    this.ways = waysUp(pack).flatMap(({ from, to }) => {
      const [below, above] = [ids.forums.get(from), ids.forums.get(to) ?? ids.offices.get(to)];
      return below === undefined || above === undefined ? [] : [{ from: below, to: above }];
    });
    for (const way of this.ways) this.silent.add(way);
  }

  /** Does something in a forum, and lets somebody in each place above ask what was missed meanwhile. */
  async around<Answer>(forum: ForumId, deed: () => Promise<Answer>): Promise<Answer> {
    const ways = this.ways.filter((way) => way.from === forum && this.silent.has(way));
    const listeners = ways.flatMap((way) => {
      const person = this.above(way);
      return person === null ? [] : [{ way, person }];
    });
    const before = await Promise.all(listeners.map(({ person }) => this.ask(person, null)));
    const answer = await deed();
    for (const [index, { way, person }] of listeners.entries()) {
      const since = before[index]?.position;
      if (since === undefined) continue;
      const { items } = await this.ask(person, since);
      const subjects = items.filter(({ what }) => ofForum.includes(what)).flatMap(({ ids }) => ids);
      if (subjects.length > 0) this.silent.delete(way);
      this.facts.push(...subjects.map((subject) => ({ ...way, subject })));
    }
    return answer;
  }

  private above({ to }: Way): PersonId | null {
    const { town } = this.world;
    return this.world.leader(to) ?? town.holders.get(to) ?? null;
  }

  private async ask(person: PersonId, since: string | null) {
    const actor = await this.world.as(person);
    const after = since === null ? null : positionOf(since);
    return this.world.verb(ListMissed).execute(actor, { after });
  }
}

const waysUp = ({ edges }: ResolvedPack) =>
  edges.flatMap(({ kind, from, to }) => {
    if (kind !== 'reportsTo') return [];
    if ('forum' in to) return [{ from, to: to.forum }];
    return 'office' in to ? [{ from, to: to.office }] : [];
  });
