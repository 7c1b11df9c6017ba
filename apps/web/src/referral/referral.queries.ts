import { queryOptions } from '@tanstack/react-query';
import type { ForumPage } from '#contract/forum';
import type { ReferralList, ReferralPage, ReferralRoutes } from '#contract/referral';
import { get, reading } from '../shell/api.js';
import { queryClient } from '../shell/query-client.js';

/** What is asked of the queue besides what it holds by itself. */
export interface QueueFilter {
  readonly forum?: string | undefined;
  readonly unit?: string | undefined;
  readonly age?: string | undefined;
}

const about = ['referral'];

const asked = (filter: QueueFilter): string =>
  (['forum', 'unit', 'age'] as const)
    .flatMap((key) => (filter[key] ? [`&${key}=${encodeURIComponent(filter[key])}`] : []))
    .join('');

/** The whole queue, page by page: the board shows all of it, so that nothing waits unseen. */
export const queueReading = (filter: QueueFilter) => {
  const path = `/api/referrals?box=queue&limit=100${asked(filter)}`;
  return queryOptions({
    queryKey: [path],
    queryFn: async ({ signal }) => {
      const items = [];
      let after: string | null = '';
      while (after !== null) {
        const at: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
        const page: ReferralList = await get<ReferralList>(path + at, signal);
        items.push(...page.items);
        after = page.next;
      }
      return items;
    },
    meta: { about },
  });
};

export const sentReading = reading<ReferralList>('/api/referrals?box=sent&limit=100', about);
export const draftsReading = reading<ReferralList>('/api/referrals?box=drafts&limit=100', about);
export const routesReading = reading<ReferralRoutes>('/api/referrals/routes', ['seat', 'forum']);
export const referralReading = (id: string) => reading<ReferralPage>(`/api/referrals/${id}`, about);

/** The forum's page, for the meetings a case can be placed on. */
export const tableReading = (forum: string) =>
  reading<ForumPage>(`/api/forums/${forum}`, ['meeting']);

/** Reads anew everything that shows cases: after a deed, without waiting for the socket. */
export const readCasesAnew = () =>
  queryClient.invalidateQueries({
    predicate: ({ meta }) => Array.isArray(meta?.['about']) && meta['about'].includes('referral'),
  });
