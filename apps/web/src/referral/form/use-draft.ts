import { useEffect, useState, useSyncExternalStore } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { EditReferral, ReferralMoved, ReferralPage } from '#contract/referral';
import { get, patch } from '../../shell/api.js';
import { keep, kept, letGo } from '../../shell/kept.js';
import { useToday } from '../../shell/session.js';
import { buildInitialValues, transformValues, valuesOf, type DraftValues } from './draft-values.js';
import { DraftSaver } from './draft-saver.js';
import { meet } from './meet.js';

/** What is kept in this tab of a draft: the form, and what it was last known to be on the server. */
interface KeptDraft {
  readonly values: DraftValues;
  readonly base: EditReferral;
}

const keyOf = (id: string): string => `referral.${id}`;

/** The draft is sent or thrown away: what was kept of it here goes too. */
export const letGoOfDraft = (id: string) => letGo(keyOf(id));

/** What the form opens with: the stored draft, and upon it what was typed here and not stored. */
export const openingOf = (page: ReferralPage, today: string) => {
  const stored = buildInitialValues(page, today);
  const theirs = transformValues(stored, page.kind);
  const before = kept<KeptDraft>(keyOf(page.id));
  if (before === undefined) return { values: stored, theirs, conflicts: [] };
  const mine = transformValues(before.values, page.kind);
  const { taken, conflicts } = meet({ base: before.base, mine, theirs });
  return { values: { ...before.values, ...valuesOf(taken) }, theirs, conflicts };
};

const fill = (form: UseFormReturn<DraftValues>, edit: EditReferral) => {
  form.reset({ ...form.getValues(), ...valuesOf(edit) }, { keepErrors: true });
};

const saverOf = (
  page: ReferralPage,
  form: UseFormReturn<DraftValues>,
  opening: ReturnType<typeof openingOf>,
): DraftSaver => {
  const path = `/api/referrals/${page.id}`;
  return new DraftSaver(
    {
      send: async (edit, version) => (await patch<ReferralMoved>(path, edit, { version })).version,
      read: async () => {
        const now = await get<ReferralPage>(path);
        return {
          version: now.version,
          edit: transformValues(buildInitialValues(now, ''), now.kind),
        };
      },
      taken: (edit) => fill(form, edit),
    },
    { version: page.version, edit: opening.theirs },
    opening.conflicts,
  );
};

/** A draft that saves itself while it is written, and is kept in this tab until it is stored. */
export const useDraft = (page: ReferralPage) => {
  const today = useToday();
  const [opening] = useState(() => openingOf(page, today));
  const form = useForm<DraftValues>({ defaultValues: opening.values, shouldUnregister: false });
  const [saver] = useState(() => saverOf(page, form, opening)); // one for as long as the page is shown
  useEffect(() => {
    const write = () => {
      const values = form.getValues();
      keep(keyOf(page.id), { values, base: saver.stored.edit } satisfies KeptDraft);
      saver.change(transformValues(values, page.kind));
    };
    write();
    const stop = form.subscribe({ formState: { values: true }, callback: write });
    const online = () => void saver.flush();
    window.addEventListener('online', online);
    return () => {
      stop();
      window.removeEventListener('online', online);
      void saver.flush();
    };
  }, [form, saver, page.id, page.kind]);
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);
  return { form, saver, state };
};
