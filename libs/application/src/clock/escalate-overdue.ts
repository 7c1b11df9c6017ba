import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import { escalateOverdue, type OverdueEscalated } from '#kernel/action/overdue';
import type { ActionId, EscalationId, OfficeId } from '#kernel/ids';
import { refuse } from '#kernel/outcome';
import { Action } from '#persistence/action/action.row';
import { Escalation } from '#persistence/escalation/escalation.row';
import { Forum } from '#persistence/forum/forum.row';
import { Refused } from '../refused.js';
import { UnitOfWork } from '../unit-of-work.js';

interface Late {
  readonly action: Action;
  readonly forum: Forum;
}

const days = (settings: Record<string, unknown>, key: string): number | null => {
  const value = settings[key];
  return typeof value === 'number' ? value : null;
};

/** Lifts measures that nobody did in time to the office above the forum, with a day to answer by. Once per measure. */
@Injectable()
export class EscalateOverdue {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns how many were lifted */
  async execute(actor: Actor): Promise<number> {
    const late = await this.work.read(actor, 'action.escalate-overdue', {
      load: ({ em, at }) =>
        em.find(
          Action,
          {
            owner: actor.owner,
            state: { $in: ['open', 'started'] },
            dueOn: { $lt: at.today },
            escalatedOn: null,
          },
          { orderBy: { dueOn: 'asc', id: 'asc' } },
        ),
    });
    let lifted = 0;
    for (const { id } of late) if (await this.lift(actor, id)) lifted += 1;
    return lifted;
  }

  /** One measure, one deed: what keeps one from being lifted does not keep the others. */
  private async lift(actor: Actor, id: ActionId): Promise<boolean> {
    try {
      await this.work.run<Late, OverdueEscalated, void>(actor, 'action.escalate-overdue', {
        load: async ({ em }) => {
          const action = await em.findOne(Action, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
          return action === null
            ? null
            : { action, forum: await em.findOneOrFail(Forum, { id: action.forum }) };
        },
        subject: ({ action }) => ({ forum: action.forum }),
        decide: ({ action, forum: { settings } }, { at, newId }) => {
          const wait = days(settings, 'escalatesAfter');
          if (wait === null || at.calendar.addWorkingDays(action.dueOn, wait) > at.today) {
            return refuse('action.not-overdue');
          }
          return escalateOverdue(
            action,
            {
              escalation: newId<EscalationId>(),
              toOffice: (settings['escalatesToOffice'] ?? null) as OfficeId | null,
              respondWithin: days(settings, 'answersWithin') ?? wait,
            },
            at,
          );
        },
        apply: ({ action }, change, { em, actor: { owner } }) => {
          Object.assign(action, change.action);
          action.version += 1;
          em.create(Escalation, { ...change.escalation, owner });
        },
      });
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }
}
