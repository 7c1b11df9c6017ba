import { slot } from '#contract/setting-values';
import { isCadence } from '#kernel/time/cadence/cadence';
import { asDay } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';
import { weekdays } from '#kernel/time/weekdays';
import { norwegianZone } from '#kernel/time/zone';
import type { SeriesId } from '#kernel/ids';
import type { Forum } from '#persistence/forum/forum.row';
import { Series } from '#persistence/meeting/series.row';
import type { Store } from '../store.js';

/** The forum's series for the school year that runs, once both how often and when are settled. */
export async function writeRhythm(store: Store, { id, settings }: Forum): Promise<void> {
  const { em, at, actor } = store;
  const cadence = settings['meets'];
  const when = slot.safeParse(settings['slot']).data;
  if (!isCadence(cadence) || 'when' in cadence || when === undefined) return;
  const { weekday, weekOfMonth, starts, minutes, place, planned } = when;
  const rhythm = {
    cadence: { ...cadence },
    preference: {
      weekdays: [weekdays.indexOf(weekday) + 1],
      ...(weekOfMonth === undefined ? {} : { weekOfMonth }),
      starts: [starts],
      ...(planned === undefined ? {} : { planned }),
    },
    ...{ minutes, place },
  };
  const schoolYear = schoolYearOf(asDay(at.today));
  const known = await em.findOne(Series, { forum: id, schoolYear });
  if (known !== null) Object.assign(known, rhythm, { version: known.version + 1 });
  else {
    em.create(Series, {
      ...{ id: store.newId<SeriesId>(), owner: actor.owner, forum: id, schoolYear },
      ...{ zone: norwegianZone, version: 1 },
      ...rhythm,
    });
  }
}
