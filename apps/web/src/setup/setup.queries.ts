import type { DraftUpgraded, PackDraft, PackShelfList, Setup } from '#contract/pack';
import { post, put, reading } from '../shell/api.js';
import { queryClient } from '../shell/query-client.js';

/** How far the municipality has come, and the model it is writing. */
export const setupReading = reading<Setup>('/api/setup', [
  'owner',
  'person',
  'seat',
  'calendar-day',
  'meeting',
]);

export const packsReading = reading<PackShelfList>('/api/packs', []);

/** Puts a new edition of the model where the pages read it, and leaves the rest as it is. */
const shown = (draft: PackDraft): PackDraft => {
  queryClient.setQueryData<Setup>(
    setupReading.queryKey,
    (before) => before && { ...before, draft },
  );
  return draft;
};

export interface DraftAnswer {
  readonly path: string;
  readonly value: unknown;
}

/** The deeds of a model. Each answers with its new edition. */
export const draftDeeds = {
  choose: async (body: { readonly pack: string; readonly copyAs: string | null }) =>
    shown(await post<PackDraft>('/api/setup/choose', body)),
  settle: async ({ version }: PackDraft, answers: readonly DraftAnswer[]) =>
    shown(await post<PackDraft>('/api/setup/settle', { answers }, { version })),
  write: async ({ version }: Pick<PackDraft, 'version'>, text: string) =>
    shown(await put<PackDraft>('/api/setup/text', { text }, { version })),
  change: async ({ version }: PackDraft) =>
    shown(await post<PackDraft>('/api/setup/change', {}, { version })),
  upgrade: async ({ version }: PackDraft) => {
    const upgraded = await post<DraftUpgraded>('/api/setup/upgrade', {}, { version });
    shown(upgraded.draft);
    return upgraded;
  },
  install: async ({ version }: PackDraft) =>
    shown(await post<PackDraft>('/api/setup/install', {}, { version })),
};
