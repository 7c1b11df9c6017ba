import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { EscalationMoved } from '#contract/escalation';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import { answerEscalation, type EscalationChange } from '#kernel/escalation/escalation';
import type { EscalationId, ReferralId } from '#kernel/ids';
import { caseOfEscalation } from '#persistence/escalation/escalation.queries';
import { Escalation } from '#persistence/escalation/escalation.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';

interface InHand {
  readonly escalation: Escalation;
  readonly referral: ReferralId | null;
}

/**
 * The office answers what nobody did in time.
 * @throws Refused `not-found` outside the actor's own inboxes, `escalation.answered`, `version.stale`
 */
@Injectable()
export class AnswerEscalation {
  constructor(private readonly work: UnitOfWork) {}

  execute(
    actor: Actor,
    asked: { readonly id: EscalationId; readonly version: number },
    answer: string,
  ): Promise<EscalationMoved> {
    return this.work.run<InHand, EscalationChange, EscalationMoved>(actor, 'escalation.answer', {
      load: (store) => load(store, asked.id),
      subject: ({ escalation }) => ({
        forum: escalation.fromForum,
        office: escalation.toOffice,
      }),
      decide: ({ escalation, referral }, { at }) =>
        staleness(escalation, asked.version) ??
        answerEscalation({ ...viewOf(escalation), referral }, { answer }, at),
      apply: ({ escalation }, change) => {
        Object.assign(escalation, change);
        escalation.version += 1;
        const { id, state, version } = escalation;
        return { id, state, version };
      },
    });
  }
}

const viewOf = (row: Escalation) => ({
  id: row.id,
  reason: row.reason,
  level: row.level,
  fromForum: row.fromForum,
  toOffice: row.toOffice,
  state: row.state,
  respondBy: row.respondBy,
  version: row.version,
});

async function load({ em, actor }: Store, id: EscalationId): Promise<InHand | null> {
  const offices = actor.offices.map(({ office }) => office);
  const escalation = await em.findOne(
    Escalation,
    { id, toOffice: { $in: offices } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (escalation === null) return null;
  return { escalation, referral: await caseOfEscalation(em, escalation.action ?? null) };
}
