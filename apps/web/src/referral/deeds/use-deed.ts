import { useRef, useState } from 'react';
import { toast } from 'sonner';
import type { ReferralCard, ReferralMoved } from '#contract/referral';
import { newIdempotencyKey, post, ProblemError } from '../../shell/api.js';
import { problemText } from '../../shell/problem-text.js';
import { useTexts } from '../../shell/use-texts.js';
import { readCasesAnew } from '../referral.queries.js';
import { deeds, type Deed } from './deeds.js';

type Target = Pick<ReferralCard, 'id' | 'version'>;

/** Who was first, where another has taken the case: told in place, not as a fault. */
const takenBy = (error: unknown): string | null => {
  if (!(error instanceof ProblemError) || error.code !== 'referral.claimed') return null;
  const holder = error.current?.['claimedBy'];
  const name = typeof holder === 'object' && holder !== null ? Reflect.get(holder, 'name') : null;
  return typeof name === 'string' ? name : null;
};

/**
 * Does something to a case, once however often it is pressed, and reads the lists anew.
 * @returns `act` gives true when it was done; `problem` is what went wrong, in words; `taken` is who was first
 */
export const useDeed = () => {
  const { t } = useTexts();
  const under = useRef(false);
  const [busy, setBusy] = useState<Deed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [taken, setTaken] = useState<{
    readonly id: string;
    readonly name: string;
    readonly at: number;
  } | null>(null);
  const deliver = async (deed: Deed, target: Target, body: unknown): Promise<boolean> => {
    try {
      const moved = await post<ReferralMoved>(
        `/api/referrals/${target.id}/${deeds[deed].path}`,
        body,
        {
          version: target.version,
          idempotencyKey: newIdempotencyKey(),
        },
      );
      toast.success(
        t(`referral-page.done.${deeds[deed].path}`, { state: t(`referral.state.${moved.state}`) }),
      );
      return true;
    } catch (error) {
      const name = takenBy(error);
      if (name !== null) setTaken({ id: target.id, name, at: Date.now() });
      else setProblem(problemText(t, error));
      return false;
    }
  };
  const act = async (deed: Deed, target: Target, body: unknown = {}): Promise<boolean> => {
    if (under.current) return false;
    under.current = true;
    setBusy(deed);
    setProblem(null);
    const did = await deliver(deed, target, body);
    await readCasesAnew().catch(() => undefined);
    under.current = false;
    setBusy(null);
    return did;
  };
  return { act, busy, problem, taken, forget: () => setProblem(null) };
};
