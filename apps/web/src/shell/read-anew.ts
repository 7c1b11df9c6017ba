import { queryClient } from './query-client.js';

/** Reads anew what is shown of these nouns: after a deed of one's own, before the hint of it has come. */
export const readAnew = (...nouns: readonly string[]): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ meta }) => {
      const about = meta?.['about'];
      return Array.isArray(about) && nouns.some((noun) => about.includes(noun));
    },
  });
