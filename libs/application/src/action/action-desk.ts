import { Injectable } from '@nestjs/common';
import { LockMode } from '@mikro-orm/postgresql';
import type { ActionLine } from '#contract/action';
import type { Actor } from '#kernel/access/actor';
import type { ActionChange } from '#kernel/action/action';
import { isOwed, type ActionVerb } from '#kernel/action/action.states';
import { staleness, type At } from '#kernel/at';
import type { ActionId } from '#kernel/ids';
import type { Outcome } from '#kernel/outcome';
import { readableAction } from '#persistence/action/action.queries';
import { Action } from '#persistence/action/action.row';
import { CaseParticipant } from '#persistence/referral/case-participant.row';
import { notFound } from '../refused.js';
import { set } from '../meeting/answers.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { actionLine } from './action-line.js';

/** Which measure, and the version the caller saw. */
export interface ActionAsked {
  readonly id: ActionId;
  readonly version: number;
}

/** What every deed on a measure has in common: it is read, locked, asked, changed, and answered as it stands now. */
@Injectable()
export class ActionDesk {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused with the rule's code, `version.stale`, `not-found` */
  act(
    actor: Actor,
    verb: ActionVerb,
    asked: ActionAsked & { readonly rule: (action: Action, at: At) => Outcome<ActionChange> },
  ): Promise<ActionLine> {
    return this.work.run(actor, verb, {
      load: async ({ em }) => {
        if ((await readableAction(em, actor, asked.id)) === null) return null;
        return em.findOne(Action, { id: asked.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      },
      subject: ({ forum, person }) => ({ forum, person: person ?? null }),
      decide: (action, { at }) => staleness(action, asked.version) ?? asked.rule(action, at),
      apply: async (action, change, store) => {
        set(action, change);
        await store.em.flush();
        const row = await readableAction(store.em, actor, asked.id);
        if (row === null) throw notFound();
        await letGo(action, store);
        return actionLine(row, store);
      },
    });
  }
}

/** Whoever owes nothing more in a case no longer reads it as responsible. */
async function letGo({ state, referral, person }: Action, { em, at }: Store): Promise<void> {
  if (isOwed(state) || referral == null || person == null) return;
  const owed = await em.count(Action, { referral, person, state: { $in: ['open', 'started'] } });
  if (owed > 0) return;
  const parts = { referral, person, relation: 'responsible' as const, endedAt: null };
  for (const part of await em.find(CaseParticipant, parts)) part.endedAt = at.now;
}
