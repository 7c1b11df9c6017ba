import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ReferralMoved } from '#contract/referral';
import { nameIn } from '#kernel/language';
import { newIdempotencyKey, post, ProblemError } from '../../shell/api.js';
import { oweFocus } from '../../shell/page-heading.js';
import { useToday } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';
import { readCasesAnew } from '../referral.queries.js';
import { consentsToRecord } from './consent-to-record.js';
import type { Draft } from './draft-context.js';
import { noConsentYet } from './draft-values.js';
import { letGoOfDraft } from './use-draft.js';

/** Tries once more at the version there is now, when somebody else was there in between. */
const atNewest = async <Answer>({ saver }: Draft, act: (version: number) => Promise<Answer>) => {
  try {
    return await act(saver.version);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 412) throw error;
    await saver.catchUp();
    return act(saver.version);
  }
};

/** Records what has been said of sharing, when the step that asks for it is left. */
export const useRecording = (draft: Draft) => {
  const { t, language } = useTexts();
  const today = useToday();
  const keys = useRef(new Map<string, string>());
  const { page, form, saver } = draft;
  const record = async (written: ReturnType<typeof consentsToRecord>[number]) => {
    const body = JSON.stringify(written);
    const key = keys.current.get(body) ?? newIdempotencyKey();
    keys.current.set(body, key);
    const path = `/api/referrals/${page.id}/waivers`;
    const moved = await atNewest(draft, (version) =>
      post<ReferralMoved>(path, written, { version, idempotencyKey: key }),
    );
    saver.movedTo(moved.version);
  };
  return async () => {
    const purpose = t('referral-page.consent.purpose', {
      forum: nameIn(page.toForum.name, language),
    });
    const all = consentsToRecord(form.getValues('consent'), page, { purpose, today });
    if (all.length === 0) return;
    await saver.flush();
    for (const written of all) await record(written);
    form.setValue('consent', noConsentYet(today));
    keys.current.clear();
    await readCasesAnew();
  };
};

/** Sends the case: once, however often the button is pressed, and gives the receipt. */
export const useSending = (draft: Draft) => {
  const navigate = useNavigate();
  const key = useRef(newIdempotencyKey());
  const under = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { page, saver } = draft;
  const path = `/api/referrals/${page.id}/submit`;
  const deliver = async () => {
    if (!(await saver.flush())) throw new ProblemError({ status: 412 });
    await atNewest(draft, (version) =>
      post<ReferralMoved>(path, {}, { version, idempotencyKey: key.current }),
    );
    letGoOfDraft(page.id);
    oweFocus();
    await navigate({ to: '/referrals/$id/receipt', params: { id: page.id }, replace: true });
    await readCasesAnew();
  };
  const submit = async () => {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setProblem(undefined);
    await deliver().catch((error: unknown) => {
      key.current = newIdempotencyKey();
      setProblem(error);
    });
    under.current = false;
    setBusy(false);
  };
  return { submit, busy, problem };
};
