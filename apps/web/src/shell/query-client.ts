import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './api.js';

const worthRetrying = (error: Error) =>
  !(error instanceof ProblemError) || error.status === 0 || error.status >= 500;

/** One client for all pages. Answers are fresh for a little while: what changes is told by the socket. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && worthRetrying(error),
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
