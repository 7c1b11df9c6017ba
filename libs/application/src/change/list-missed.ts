import { Injectable } from '@nestjs/common';
import type { Change, Changes } from '#contract/change';
import type { Actor } from '#kernel/access/actor';
import {
  factsBetween,
  type OutboxRow,
  type Position,
  positionNow,
} from '#persistence/outbox/outbox.queries';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { heardBy } from './judge-changes.js';
import { isAfter, textOf } from './position.js';

/** More facts than this behind, and reading everything anew is the shorter way (QUALITY §2: cap replay). */
const farBehind = 500;

/** What is asked: from where, at most how much, and up to where; up to now when that is left open. */
export interface Missed {
  readonly after: Position | null;
  readonly limit?: number;
  readonly upTo?: Position;
}

/** A fact as a hint. */
export const changeOf = ({ noun, subject }: OutboxRow): Change => ({ what: noun, ids: [subject] });

const here = (position: Position, afresh = false): Changes => ({
  position: textOf(position),
  items: [],
  next: null,
  afresh,
});

/** What the actor has missed since a position and may hear of now: each fact once, in order. */
@Injectable()
export class ListMissed {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, missed: Missed): Promise<Changes> {
    return this.work.read(actor, 'change.list', { load: (store) => this.list(store, missed) });
  }

  private async list(store: Store, { after, limit = farBehind, upTo }: Missed): Promise<Changes> {
    const end = upTo ?? (await positionNow(store.em));
    if (after === null) return here(end);
    if (after.epoch !== end.epoch) return here(end, true);
    if (!isAfter(end, after)) return here(after);
    const facts = await factsBetween(store.em, { after, upTo: end }, farBehind + 1);
    if (facts.length > farBehind) return here(end, true);
    const heard = await heardBy(store, facts);
    const last = heard.length > limit ? heard[limit - 1] : undefined;
    const position = textOf(last ?? end);
    return {
      position,
      items: heard.slice(0, limit).map(changeOf),
      next: last === undefined ? null : position,
      afresh: false,
    };
  }
}
