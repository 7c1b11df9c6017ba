import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import type { ForumPage } from '#contract/forum';
import type { MeetingCalled } from '#contract/meeting';
import type { Occasion } from '#kernel/meeting/call-meeting';
import { newIdempotencyKey, post, ProblemError } from '../../shell/api.js';
import { keep, kept, letGo } from '../../shell/kept.js';
import { placeOf } from '../../shell/places.js';
import { problemText } from '../../shell/problem-text.js';
import { readAnew } from '../../shell/read-anew.js';
import { sayDone } from '../../shell/say.js';
import { useTexts } from '../../shell/use-texts.js';

/** What is typed, as the fields hold it. */
export interface Typed {
  readonly occasion: Occasion;
  readonly day: string;
  readonly starts: string;
  readonly minutes: string;
  readonly place: string;
  readonly asked: readonly string[];
}

/** The fields of a call in the order they stand. */
export const callFields = ['day', 'starts', 'minutes', 'place'] as const;
export type CallField = (typeof callFields)[number];

const emptyIn = (typed: Typed, follows: boolean): CallField[] =>
  callFields.filter((field) => typed[field].trim() === '' && (field !== 'place' || follows));

const namesBusy = ({ fields }: ProblemError, { seats }: ForumPage): string[] => [
  ...new Set(
    fields.flatMap(({ path }) =>
      seats.flatMap(({ person }) =>
        person !== null && path === `attendance.${person.id}` ? [person.name] : [],
      ),
    ),
  ),
];

const bodyOf = (typed: Typed) => ({
  ...typed,
  minutes: Number(typed.minutes),
  place: typed.place.trim() === '' ? null : typed.place.trim(),
});

interface Faulty {
  readonly t: TFunction;
  readonly forum: ForumPage;
  readonly missing: readonly CallField[];
  readonly error: unknown;
}

const faultsOf = ({ t, forum, missing, error }: Faulty) => {
  const problem = error instanceof ProblemError ? error : null;
  const isAt = (field: CallField) => problem?.fields.some(({ path }) => path === field) === true;
  return {
    fault: (field: CallField): string | false =>
      missing.includes(field) ? t('refusals.field.required') : isAt(field) && problemText(t, error),
    /** What is told above the button: all but what stands at a field. */
    problem: error === null || callFields.some(isAt) ? null : problemText(t, error),
    names: problem === null ? [] : namesBusy(problem, forum),
  };
};

/** What is typed of a call, what is at fault with it, and the sending of it: nothing typed is lost. */
export const useCall = (forum: ForumPage, first: Omit<Typed, 'asked'>, follows: boolean) => {
  const { t } = useTexts();
  const name = `forum.call ${forum.id}`;
  const navigate = useNavigate();
  const under = useRef(false);
  const [idempotencyKey, setKey] = useState(newIdempotencyKey);
  const [typed, setTyped] = useState<Typed>(() => ({ ...first, asked: [], ...kept<Typed>(name) }));
  const [missing, setMissing] = useState<readonly CallField[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const type = (change: Partial<Typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    keep(name, next);
    // What was asked before is another call than this one.
    setKey(newIdempotencyKey());
  };
  const send = async (): Promise<readonly CallField[]> => {
    const lacking = emptyIn(typed, follows);
    setMissing(lacking);
    if (lacking.length > 0 || under.current) return lacking;
    under.current = true;
    setBusy(true);
    setError(null);
    try {
      const path = `/api/forums/${forum.id}/meetings`;
      const called = await post<MeetingCalled>(path, bodyOf(typed), { idempotencyKey });
      letGo(name);
      void readAnew('meeting');
      void sayDone(t('forum-page.call.done'));
      await navigate({ to: placeOf('meeting', called.id) });
      return [];
    } catch (thrown) {
      setError(thrown);
      return thrown instanceof ProblemError
        ? callFields.filter((field) => thrown.fields.some(({ path }) => path === field))
        : [];
    } finally {
      under.current = false;
      setBusy(false);
    }
  };
  return { typed, type, send, busy, ...faultsOf({ t, forum, missing, error }) };
};

export type CallForm = ReturnType<typeof useCall>;
