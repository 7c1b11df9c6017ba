import { useQuery } from '@tanstack/react-query';
import type { SessionAnswer, SignedIn } from '#contract/session';
import { get, post, ProblemError, rememberCsrfToken, remove } from './api.js';
import { todayInOslo } from './dates.js';
import { letGoOfAll } from './kept.js';
import { disconnectLive } from './live.js';
import { queryClient } from './query-client.js';

/** Who is signed in here, and the token for unsafe requests, which the door itself needs too. */
export const sessionReading = {
  queryKey: ['/api/session'],
  queryFn: async ({ signal }: { signal?: AbortSignal }): Promise<SessionAnswer> => {
    const session = await get<SessionAnswer>('/api/session', signal);
    rememberCsrfToken(session.csrf);
    return session;
  },
  staleTime: 5 * 60_000,
  meta: { about: ['seat', 'session'] },
};

/** Who is signed in, on pages behind the door. Null only while it is being asked for or has just ended. */
export const useSignedIn = (): SignedIn | null => useQuery(sessionReading).data?.signedIn ?? null;

/** True where everything is invented. */
export const useDemo = (): boolean => useQuery(sessionReading).data?.demo ?? false;

/** Today as the server counts it: in a demo the days may be others than the machine's. */
export const useToday = (): string => useQuery(sessionReading).data?.today ?? todayInOslo();

/** Signs in as a persona of the demo. */
export const signIn = async (persona: string): Promise<void> => {
  await queryClient.ensureQueryData(sessionReading);
  await post('/api/session', { persona });
  queryClient.clear();
  await queryClient.fetchQuery({ ...sessionReading, staleTime: 0 });
};

/**
 * Acts in another of the person's places from now on. The pages are loaded afresh, so that nothing that was read or typed
 * in the one place is shown in the other.
 */
export const switchPlace = async (owner: string): Promise<void> => {
  await post('/api/session/switch', { owner });
  letGoOfAll();
  window.location.assign('/');
};

/** Signs out: nothing that was read or typed stays in this tab. */
export const signOut = async (): Promise<void> => {
  await remove('/api/session').catch((error: unknown) => {
    if (!(error instanceof ProblemError) || error.status !== 401) throw error;
  });
  letGoOfAll();
  disconnectLive();
  queryClient.clear();
};
