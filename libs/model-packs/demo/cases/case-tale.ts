import { DraftReferral } from '#application/referral/draft-referral';
import { EditReferral } from '#application/referral/edit-referral';
import { Refused } from '#application/refused';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId } from '#kernel/ids';
import { addWorkingDays } from '#kernel/time/calendar';
import { addDays, type Day } from '#kernel/time/day';
import { type Cast, forumOf, personOf, type Stage } from '../stage.js';
import { coordinatorsDeeds, sendersDeeds } from './case-deeds.js';
import type { CasePlan } from './plans.js';
import type { Step } from './scripts.js';

const team = 'droftingsteam';
/** One case as it goes: what is to happen next, and when. */
export class CaseTale {
  readonly plan: CasePlan;
  id: ReferralId | null = null;
  next: Day | null;
  private at = 0;
  private version = 1;
  private turn: number;

  constructor(
    plan: CasePlan,
    private readonly stage: Stage,
    private readonly cast: Cast,
  ) {
    this.plan = plan;
    this.turn = plan.question.length;
    const [, wait] = plan.script.steps[0] ?? ['draft', 0];
    this.next = this.after(plan.begins, wait);
  }

  /** Does what falls due that day. A case without room on any agenda tries again the next day. */
  async live(day: Day): Promise<void> {
    while (this.next !== null && this.next <= day) {
      const step = this.plan.script.steps[this.at]?.[0];
      if (step === undefined) this.next = null;
      else if (step === 'meet') return;
      else if (await this.done(step)) this.goOn(day);
      else this.next = addDays(day, 1);
    }
  }

  /** The team has concluded it: what follows is counted from then. */
  discussed(day: Day): void {
    if (this.plan.script.steps[this.at]?.[0] === 'meet') this.goOn(day);
    else this.next = null;
  }

  private goOn(day: Day): void {
    this.at += 1;
    const following = this.plan.script.steps[this.at];
    this.next = following === undefined ? null : this.after(day, following[1]);
  }

  private after(day: Day, count: number): Day {
    return addWorkingDays(day, count, this.cast.calendar);
  }

  private async done(step: Step): Promise<boolean> {
    this.stage.clock.pass(240 + this.turn);
    try {
      await this.act(step);
      return true;
    } catch (error) {
      if (error instanceof Refused && error.code === 'topic.no-room') return false;
      throw error;
    }
  }

  private one(texts: readonly string[]): string {
    this.turn += 1;
    return texts[this.turn % texts.length] ?? '';
  }

  private sender(): Promise<Actor> {
    return this.stage.as(personOf(this.cast, `${this.plan.unit}.head`));
  }

  private coordinator(): Promise<Actor> {
    return this.stage.as(personOf(this.cast, 'coordinator'));
  }

  private async act(step: Step): Promise<void> {
    if (step === 'draft') return this.draft();
    const { stage, cast, plan, id } = this;
    if (id === null) return;
    const sender = await this.sender();
    const coordinator = await this.coordinator();
    const deed = sendersDeeds[step] ?? coordinatorsDeeds[step];
    await deed?.({
      stage,
      plan,
      asked: { id },
      sender,
      coordinator,
      services: cast.ids.services,
      one: (texts) => this.one(texts),
      later: (days) => this.after(stage.day(), days),
    });
  }

  private async draft(): Promise<void> {
    const { stage, cast, plan } = this;
    const sender = await this.sender();
    const { kind } = plan;
    const ends = {
      fromForum: forumOf(cast, `lokale-tverrfaglige-team.${plan.unit}`),
      toForum: forumOf(cast, team),
    };
    const drafted = await stage
      .verb(DraftReferral)
      .execute(sender, { ...ends, kind }, this.stage.ids.next());
    this.id = drafted.id as ReferralId;
    this.version = drafted.version;
    stage.clock.pass(900);
    const who = kind === 'identified' ? { child: plan.child } : { ageBand: plan.ageBand };
    const { question, situation, urgent, view: childView } = plan;
    await stage
      .verb(EditReferral)
      .execute(
        sender,
        { id: this.id, version: this.version },
        { question, situation, urgent, childView, tried: [...plan.tried], ...who },
      );
  }
}
