import { forumCounted, said, type At } from '../at.js';
import type { ActionId, EscalationId, ForumId, OfficeId, PersonId, ReferralId } from '../ids.js';
import { done, refuse, type Done, type Level, type Outcome } from '../outcome.js';

/** Something nobody did in time, in an office's inbox, with a day to answer by (`YYYY-MM-DD`). */
export interface EscalationView {
  readonly id: EscalationId;
  readonly reason: string;
  readonly level: Level;
  readonly fromForum: ForumId;
  readonly toOffice: OfficeId;
  readonly action?: ActionId | null;
  readonly state: 'open' | 'answered';
  readonly respondBy: string;
  readonly answer?: string | null;
  readonly version: number;
}

/** The row an escalation becomes, owner apart. */
export type EscalationRow = EscalationView & {
  readonly answeredAt: null;
  readonly answeredBy: null;
  readonly raisedAt: Date;
};

export interface Climb {
  readonly id: EscalationId;
  readonly reason: string;
  readonly level: Level;
  readonly fromForum: ForumId;
  readonly toOffice: OfficeId;
  readonly action: ActionId | null;
  readonly referral: ReferralId | null;
  /** Working days. */
  readonly respondWithin: number;
}

/** Puts it into the inbox. What concerns a case stays an individual fact, also on its way up. */
export const openEscalation = (input: Climb, at: At): Done<EscalationRow> => {
  const { referral, respondWithin, ...row } = input;
  const escalation: EscalationRow = {
    ...row,
    state: 'open',
    respondBy: at.calendar.addWorkingDays(at.today, respondWithin),
    answer: null,
    answeredAt: null,
    answeredBy: null,
    raisedAt: at.now,
    version: 1,
  };
  return done(escalation, {
    name: 'escalation.raised',
    level: input.level,
    about: { noun: 'escalation', id: input.id },
    forum: input.fromForum,
    referral,
    from: null,
    to: 'open',
    ids: { office: input.toOffice },
  });
};

export type EscalationChange = Partial<{
  state: 'answered';
  answer: string;
  answeredAt: Date;
  answeredBy: PersonId | null;
}>;

/**
 * The office answers; the forum sees what came of it.
 * @returns refusals `escalation.answered` (409), `escalation.answer-missing`
 */
export const answerEscalation = (
  escalation: EscalationView & { readonly referral?: ReferralId | null },
  { answer }: { readonly answer: string },
  at: At,
): Outcome<EscalationChange> => {
  if (escalation.state !== 'open') {
    return refuse('escalation.answered', { current: { state: escalation.state } });
  }
  if (!said(answer)) {
    return refuse('escalation.answer-missing', { fields: [{ path: 'answer', code: 'required' }] });
  }
  return done(
    { state: 'answered', answer, answeredAt: at.now, answeredBy: at.by },
    {
      name: 'escalation.answered',
      level: escalation.level,
      about: { noun: 'escalation', id: escalation.id },
      forum: escalation.fromForum,
      referral: escalation.referral ?? null,
      from: 'open',
      to: 'answered',
      ids: { office: escalation.toOffice },
    },
    forumCounted(escalation.fromForum),
  );
};
