import type { Forum } from '#persistence/forum/forum.row';
import { Series } from '#persistence/meeting/series.row';
import { Unit } from '#persistence/person/unit.row';
import type { Store } from '../store.js';

/** Where a forum is at home: the place of its latest series, or else its school or kindergarten; null where neither says. */
export async function homeOf(
  { em }: Store,
  { id, unit }: Pick<Forum, 'id' | 'unit'>,
): Promise<string | null> {
  const [series] = await em.find(
    Series,
    { forum: id },
    { orderBy: { schoolYear: 'desc' }, limit: 1 },
  );
  if (series !== undefined) return series.place;
  return unit == null ? null : ((await em.findOne(Unit, { id: unit }))?.name ?? null);
}
