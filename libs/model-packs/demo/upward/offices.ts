import { AnswerEscalation } from '#application/escalation/answer-escalation';
import { ListEscalations } from '#application/escalation/list-escalations';
import type { EscalationLine } from '#contract/escalation';
import type { EscalationId } from '#kernel/ids';
import { addWorkingDays } from '#kernel/time/calendar';
import { addDays, type Day, weekdayOf } from '#kernel/time/day';
import { personOf, type Cast, type Stage } from '../stage.js';
import { escalationAnswers } from '../texts/office-answers.js';

/** Posts whose office has an inbox that fills up. */
const holders = ['unit-leader', 'sector-director', 'chief-executive'] as const;
/** Mondays bring what is overdue; it is answered the Thursday after. */
const thursday = 4;
/** What an office has left lying is at most so many days over today. */
const atMostOver = 5;

/** The offices: whoever holds one answers in time, except for the last thing, which lies a little too long. */
export class Offices {
  private said = 0;

  constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
  ) {}

  async live(day: Day): Promise<void> {
    if (weekdayOf(day) !== thursday) return;
    for (const post of holders) await this.answer(post);
  }

  private async answer(post: (typeof holders)[number]): Promise<void> {
    const { stage, cast } = this;
    const holder = await stage.as(personOf(cast, post));
    const asked = { state: 'open', limit: 100 } as const;
    const { items } = await stage.verb(ListEscalations).execute(holder, asked);
    const left = post === 'chief-executive' ? undefined : items.find((one) => this.mayLie(one));
    for (const { id, version } of items.filter((one) => one !== left)) {
      stage.clock.pass(120);
      this.said += 1;
      const words = escalationAnswers[this.said % escalationAnswers.length] ?? '';
      const line = { id: id as EscalationId, version };
      await stage.verb(AnswerEscalation).execute(holder, line, words);
    }
  }

  /** Would it be a few days over today, if nobody answered it? */
  private mayLie({ respondBy }: EscalationLine): boolean {
    const { today } = this.stage;
    const soonest = addDays(today, -atMostOver);
    return respondBy >= soonest && respondBy < addWorkingDays(today, 2, this.cast.calendar);
  }
}
