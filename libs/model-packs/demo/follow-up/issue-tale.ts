import type { IssueMoved } from '#contract/system-issue';
import { AcknowledgeIssue } from '#application/system-issue/acknowledge-issue';
import { AnswerIssue } from '#application/system-issue/answer-issue';
import { LiftIssue } from '#application/system-issue/lift-issue';
import { RaiseIssue } from '#application/system-issue/raise-issue';
import type { Actor } from '#kernel/access/actor';
import type { OfficeId, SystemIssueId } from '#kernel/ids';
import type { Day } from '#kernel/time/day';
import { type Cast, forumOf, type Stage } from '../stage.js';
import type { IssueScript, IssueStep } from '../texts/issues.js';

/** A matter of the system on its way up and down again. */
export class IssueTale {
  private at = -1;
  private known: IssueMoved | null = null;

  /** @param days the open days of the year so far; steps are counted on them */
  constructor(
    private readonly script: IssueScript,
    private readonly where: {
      readonly stage: Stage;
      readonly cast: Cast;
      readonly days: readonly Day[];
    },
  ) {}

  async live(day: Day): Promise<void> {
    for (;;) {
      const step = this.at < 0 ? this.script : this.script.steps[this.at];
      if (step === undefined || !this.isDue(step.on, day)) return;
      this.where.stage.clock.pass(400);
      this.known = 'deed' in step ? await this.step(step) : await this.raise();
      this.at += 1;
    }
  }

  private isDue(on: number, day: Day): boolean {
    const { days } = this.where;
    const index = on < 0 ? Math.max(0, days.length - 1 + on) : on;
    const due = days[index];
    return due !== undefined && due <= day;
  }

  private async raise(): Promise<IssueMoved> {
    const { raisedIn, title, text } = this.script;
    const { stage, cast } = this.where;
    const forum = forumOf(cast, raisedIn);
    return stage.verb(RaiseIssue).execute(await this.by(raisedIn), { forum, title, text });
  }

  private async step(step: IssueStep): Promise<IssueMoved | null> {
    const { known } = this;
    if (known === null) return null;
    const { stage, cast } = this.where;
    const asked = { id: known.id as SystemIssueId, version: known.version };
    const actor = await this.by(step.by);
    if (step.deed === 'acknowledge') return stage.verb(AcknowledgeIssue).execute(actor, asked);
    if (step.deed === 'answer') return stage.verb(AnswerIssue).execute(actor, asked, step.words);
    const { toForum, toOffice, words: why } = step;
    const to =
      toForum === undefined
        ? { office: cast.ids.offices.get(toOffice ?? '') as OfficeId }
        : { forum: forumOf(cast, this.networkOr(toForum)) };
    return stage.verb(LiftIssue).execute(actor, asked, { ...to, why });
  }

  /** A local team lifts to the network of its own area. */
  private networkOr(forum: string): string {
    if (forum !== 'network') return forum;
    const { pack } = this.where.cast;
    const area = pack.forums.find(({ key }) => key === this.script.raisedIn)?.area ?? '';
    return `tverrfaglige-nettverk.${area}`;
  }

  private by(who: string): Promise<Actor> {
    const { stage, cast } = this.where;
    const person = who.startsWith('office:')
      ? cast.holders.get(who.slice('office:'.length))
      : cast.chairs.get(who);
    if (person === undefined) throw new Error(`Nobody is ${who}`);
    return stage.as(person);
  }
}
