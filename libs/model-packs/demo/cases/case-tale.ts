import type { ReferralMoved } from '#contract/referral';
import { AnswerReferral } from '#application/referral/answer-referral';
import { AskReferral } from '#application/referral/ask-referral';
import { AwaitConsent } from '#application/referral/await-consent';
import { ClaimReferral } from '#application/referral/claim-referral';
import { CloseReferral } from '#application/referral/close-referral';
import { DraftReferral } from '#application/referral/draft-referral';
import { EditReferral } from '#application/referral/edit-referral';
import { FollowUpReferral } from '#application/referral/follow-up-referral';
import { NotAcceptReferral } from '#application/referral/not-accept-referral';
import { ReadyReferral } from '#application/referral/ready-referral';
import { RecordWaiver } from '#application/referral/record-waiver';
import { ReturnReferral } from '#application/referral/return-referral';
import { ScheduleReferral } from '#application/referral/schedule-referral';
import { SubmitReferral } from '#application/referral/submit-referral';
import { WithdrawReferral } from '#application/referral/withdraw-referral';
import { Refused } from '#application/refused';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId, ServiceId } from '#kernel/ids';
import { addWorkingDays } from '#kernel/time/calendar';
import { addDays, type Day } from '#kernel/time/day';
import { type Cast, forumOf, personOf, type Stage } from '../stage.js';
import type { CasePlan } from './plans.js';
import type { Step } from './scripts.js';

const team = 'droftingsteam';
const asks = [
  'Når begynte dere å se dette, og hva var annerledes da?',
  'Hva mener foreldrene selv at hjelper? Skriv gjerne to–tre setninger.',
  'Har helsesykepleier vært inne? I så fall: når, og hva ble avtalt?',
] as const;
const answers = [
  'Det begynte etter sommeren. Før ferien var det mest snakk om enkeltdager.',
  'Foreldrene opplever at faste avtaler og få voksne hjelper best. De ønsker å være med i møtet.',
  'Ja, to samtaler i september. De avtalte ny samtale etter høstferien.',
] as const;
const closings = [
  'Rådene virker, og eleven har det bra. Vi fortsetter på egen hånd.',
  'Tiltakene er innarbeidet i den vanlige planen. Ingen flere behov nå.',
  'Familien ønsker å avslutte. De vet hvor de kan ta kontakt.',
] as const;

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
    const { stage, plan } = this;
    if (step === 'draft') return this.draft();
    const { id } = this;
    if (id === null) return;
    const asked = { id };
    const sender = await this.sender();
    const coordinator = await this.coordinator();
    const today = stage.day();
    const deeds: Readonly<
      Record<Exclude<Step, 'draft' | 'meet'>, () => Promise<ReferralMoved | void>>
    > = {
      submit: () => stage.verb(SubmitReferral).execute(sender, asked),
      consent: () => this.consent(sender),
      claim: () => stage.verb(ClaimReferral).execute(coordinator, asked),
      ask: () => stage.verb(AskReferral).execute(coordinator, asked, { ask: this.one(asks) }),
      answer: () =>
        stage.verb(AnswerReferral).execute(sender, asked, { answer: this.one(answers) }),
      'await-consent': () =>
        stage.verb(AwaitConsent).execute(coordinator, asked, {
          ask: 'Samtykket må nevne tjenestene i teamet. Kan dere snakke med foreldrene?',
        }),
      ready: () => stage.verb(ReadyReferral).execute(coordinator, asked),
      schedule: () =>
        stage
          .verb(ScheduleReferral)
          .execute(coordinator, asked, { meeting: null, minutes: plan.minutes }),
      return: () =>
        stage.verb(ReturnReferral).execute(coordinator, asked, {
          advice: plan.theme.advice,
          tryUntil: this.after(today, 15),
        }),
      'not-accept': () =>
        stage.verb(NotAcceptReferral).execute(coordinator, asked, {
          reason:
            'Helse- og velferdskontoret tar imot søknader om avlastning. Vi har gitt foreldrene nummeret dit.',
        }),
      withdraw: () =>
        stage.verb(WithdrawReferral).execute(sender, asked, {
          reason: 'Foreldrene vil prøve mer hjemme og på skolen først.',
        }),
      'follow-up': () =>
        stage
          .verb(FollowUpReferral)
          .execute(coordinator, asked, { evaluateOn: this.after(today, 40) }),
      close: () =>
        stage.verb(CloseReferral).execute(coordinator, asked, { reason: this.one(closings) }),
    };
    if (step !== 'meet') await deeds[step]();
  }

  private async draft(): Promise<void> {
    const { stage, cast, plan } = this;
    const sender = await this.sender();
    const { kind } = plan;
    const drafted = await stage.verb(DraftReferral).execute(sender, {
      fromForum: forumOf(cast, `lokale-tverrfaglige-team.${plan.unit}`),
      toForum: forumOf(cast, team),
      kind,
    });
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

  /** Both guardians say yes to the services that sit in the team; a youth of 16 or more would say it alone. */
  private async consent(sender: Actor): Promise<void> {
    const { stage, cast, plan, id } = this;
    if (plan.kind === 'anonymous' || id === null) return;
    const today = stage.day();
    await stage.verb(RecordWaiver).execute(
      sender,
      { id },
      {
        answer: 'given',
        capacity: plan.child.guardians.length > 1 ? 'both-guardians' : 'one-guardian',
        services: teamServices
          .map((key) => cast.ids.services.get(key))
          .filter((service): service is ServiceId => service !== undefined),
        purpose: 'Drøfting i teamet og videre oppfølging',
        channel: this.one(['paper', 'in-person', 'phone']) === 'paper' ? 'paper' : 'in-person',
        noticeVersion: '2026-1',
        givenOn: today,
        validFrom: today,
        validUntil: addDays(today, 365),
      },
    );
  }
}

/** The services at the team's table. */
const teamServices = [
  'unit-family-prevention-mastery',
  'health-station-and-school-health',
  'pps',
  'mental-health-and-substance-use',
  'child-welfare',
  'occupational-and-physiotherapy',
  'nav',
  'health-and-welfare-office',
  'school-or-kindergarten',
] as const;
