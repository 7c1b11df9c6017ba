import { useQuery } from '@tanstack/react-query';
import type { Session } from './answers.js';
import { get, post, ProblemError, rememberCsrfToken, remove } from './api.js';
import { todayInOslo } from './dates.js';
import { letGoOfAll } from './kept.js';
import { disconnectLive } from './live.js';
import { queryClient } from './query-client.js';

/** Who is signed in here; null when nobody is. */
export const sessionReading = {
  queryKey: ['/api/session'],
  queryFn: async ({ signal }: { signal?: AbortSignal }): Promise<Session | null> => {
    try {
      const session = await get<Session>('/api/session', signal);
      rememberCsrfToken(session.csrfToken);
      return session;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
  meta: { about: ['seat', 'session', 'forum'] },
};

/** The session, on pages behind the door. Null only while it is being asked for or has just ended. */
export const useSession = (): Session | null => useQuery(sessionReading).data ?? null;

/** Today as the server counts it: in a demo the days may be others than the machine's. */
export const useToday = (): string => useSession()?.today ?? todayInOslo();

/** Signs in as a persona of the demo. */
export const signIn = async (persona: string): Promise<void> => {
  await post('/api/session', { persona });
  queryClient.clear();
  await queryClient.fetchQuery({ ...sessionReading, staleTime: 0 });
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
