import type { BusyFile } from '#contract/busy-time';
import { isRefusal, type Refusal, refuse } from '#kernel/outcome';
import { daysOf, weekdayOf } from '#kernel/time/day';
import { spanOfSchoolYear } from '#kernel/time/school-year';
import type { PersonId } from '#kernel/ids';
import { BusyTime } from '#persistence/calendar/busy-time.row';
import { notFound } from '../refused.js';
import type { Store } from '../store.js';
import { fileOf, hashOf } from '../table/file-of.js';
import { type BusyFound, readBusy } from './reading/read-busy.js';
import { type Fault, limits } from './reading/reading.js';

/** Hours of one day, in a form that can be compared. */
export interface BusyHours {
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
}

/** A file held against what is stored of the person: what is new, what stands, and what no longer does. */
export interface ReadHours {
  readonly hash: string;
  readonly encoding: string;
  readonly added: readonly BusyHours[];
  readonly known: number;
  readonly ended: readonly BusyTime[];
  readonly faults: readonly Fault[];
  readonly left: readonly Fault[];
}

/** The name of a file with what was chosen for it. */
export const busyHash = ({ file, schoolYear, source }: BusyFile): string =>
  hashOf(file, ['busy', schoolYear, source]);

/** Whoever asks, as the person all of this is about. */
export const ownPerson = ({ actor }: Store): PersonId => {
  if (actor.person === null) throw notFound();
  return actor.person;
};

/** The person's hours of a school year. */
export function hoursOf(store: Store, schoolYear: number): Promise<BusyTime[]> {
  const { from, to } = spanOfSchoolYear(schoolYear);
  return store.em.find(
    BusyTime,
    {
      owner: store.actor.owner,
      person: ownPerson(store),
      endedAt: null,
      day: { $gte: from, $lte: to },
    },
    { orderBy: { day: 'asc', starts: 'asc', id: 'asc' } },
  );
}

const keyOf = ({ day, starts, minutes }: BusyHours): string =>
  `${day} ${starts.slice(0, 5)} ${minutes}`;

/** Each day of what was read once, whichever lines say it. */
const singled = (rows: readonly BusyFound[]): Map<string, BusyHours> => {
  const found = new Map<string, BusyHours>();
  for (const { weekday, starts, minutes, ...span } of rows)
    for (const day of daysOf(span)) {
      const hours = { day, starts, minutes };
      if (weekday === null || weekdayOf(day) === weekday) found.set(keyOf(hours), hours);
    }
  return found;
};

/** Reads a file and says what it would do. A file is the whole truth of its school year: what it leaves out ends. */
export async function holdHours(store: Store, asked: BusyFile): Promise<ReadHours | Refusal> {
  const sent = fileOf(asked.file);
  if (isRefusal(sent)) return sent;
  const read = readBusy(sent.text, spanOfSchoolYear(asked.schoolYear));
  if (isRefusal(read)) return read;
  const hours = singled(read.rows);
  if (hours.size > limits.rows)
    return refuse('calendar.too-many-days', { values: { most: limits.rows } });
  const stored = await hoursOf(store, asked.schoolYear);
  const there = new Set(stored.map(keyOf));
  const isOutside = ({ code }: Fault): boolean => code === 'day-outside';
  const added = [...hours].flatMap(([key, one]) => (there.has(key) ? [] : [one]));
  return {
    hash: busyHash(asked),
    encoding: sent.encoding,
    added: added.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other))),
    known: hours.size - added.length,
    ended: stored.filter((row) => !hours.has(keyOf(row))),
    faults: read.faults.filter((fault) => !isOutside(fault)),
    left: read.faults.filter(isOutside),
  };
}

/** How many hours a file would add, end and leave. */
export const busyCounts = ({ added, ended, known }: ReadHours) => ({
  added: added.length,
  ended: ended.length,
  known,
});

/** What is told: that somebody's hours are others now, and never which. */
export const busyFact = (name: string, person: PersonId) => ({
  name,
  level: 'system' as const,
  about: { noun: 'person', id: person },
  forum: null,
});
