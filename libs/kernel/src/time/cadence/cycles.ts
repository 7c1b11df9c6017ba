import type { Cadence } from './words.js';

/** A forum with how often it meets. */
export interface ForumCadence {
  readonly key: string;
  readonly cadence: Cadence;
}

/** Pairs «this one comes before that one». */
const orderOf = ({ key, cadence }: ForumCadence): (readonly [string, string])[] => [
  ...(cadence.before ? [[key, cadence.before.forum] as const] : []),
  ...(cadence.after ? [[cadence.after.forum, key] as const] : []),
];

/**
 * Forums that would each have to meet before the other: every chain once, the first forum again at the end.
 * A forum that lies before or after itself is the shortest.
 */
export const cadenceCycles = (forums: readonly ForumCadence[]): (readonly string[])[] => {
  const next = Map.groupBy(forums.flatMap(orderOf), ([first]) => first);
  const done = new Set<string>();
  const found: (readonly string[])[] = [];
  const visit = (key: string, path: readonly string[]): void => {
    const at = path.indexOf(key);
    if (at >= 0) found.push([...path.slice(at), key]);
    if (at >= 0 || done.has(key)) return;
    for (const [, to] of next.get(key) ?? []) visit(to, [...path, key]);
    done.add(key);
  };
  for (const key of next.keys()) visit(key, []);
  return found;
};
