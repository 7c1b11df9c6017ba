import type { CalendarFile } from '#contract/calendar';
import type { OwnerId, UnitId } from '#kernel/ids';
import { isRefusal, type Refusal } from '#kernel/outcome';
import type { Span } from '#kernel/time/day';
import { spanOfSchoolYear } from '#kernel/time/school-year';
import { CalendarDay } from '#persistence/calendar/calendar-day.row';
import { Unit } from '#persistence/person/unit.row';
import type { Store } from '../store.js';
import { fileOf, hashOf } from '../table/file-of.js';
import { type DayPlan, type Known, type NewDay, planDays } from './plan-days.js';
import { readDays } from './reading/read-days.js';

/** A file held against the calendar. */
export interface ReadFile {
  readonly hash: string;
  readonly encoding: string;
  readonly plan: DayPlan;
}

/** The name of a file with what was chosen for it. */
export const calendarHash = ({ file, schoolYear, kind, unit, source }: CalendarFile): string =>
  hashOf(file, [schoolYear, kind, unit, source]);

/** What the calendar holds of a stretch of days; null for a unit the actor's municipality does not have. */
export async function knownWithin(
  { em, actor }: Store,
  { from, to }: Span,
  asked: UnitId | null,
): Promise<Known | null> {
  const units = await em.find(Unit, { owner: actor.owner });
  const unit = units.find(({ id }) => id === asked) ?? null;
  if (asked !== null && unit === null) return null;
  const days = await em.find(CalendarDay, {
    owner: actor.owner,
    endedAt: null,
    day: { $gte: from, $lte: to },
  });
  return { units, unit, days };
}

/** Reads a file and says what it would do to the calendar; null for a unit the actor's municipality does not have. */
export async function holdAgainst(
  store: Store,
  asked: CalendarFile,
): Promise<ReadFile | Refusal | null> {
  const span = spanOfSchoolYear(asked.schoolYear);
  const known = await knownWithin(store, span, asked.unit);
  if (known === null) return null;
  const sent = fileOf(asked.file);
  if (isRefusal(sent)) return sent;
  const plan = planDays(readDays(sent.text, { asked: span, kind: asked.kind }), known);
  if (isRefusal(plan)) return plan;
  return { hash: calendarHash(asked), encoding: sent.encoding, plan };
}

/** Writes days into the calendar, each with where and when it was read. */
export function writeDays(store: Store, days: readonly NewDay[], source: string): void {
  const { em, actor, at } = store;
  for (const { day, kind, name, unit } of days)
    em.create(CalendarDay, {
      id: store.newId(),
      owner: actor.owner,
      unit,
      day,
      kind,
      name: { nb: name },
      source,
      readOn: at.today,
      endedAt: null,
      endedReason: null,
    });
}

/** One change of a municipality's calendar at a time: the second finds what the first has written. */
export const oneAtATime = ({ em, actor }: Store): Promise<unknown> =>
  em.execute('select pg_advisory_xact_lock(hashtextextended(?, 3))', [actor.owner]);

/** What is told of a change of the calendar. */
export const calendarFact = (name: string, owner: OwnerId) => ({
  name,
  level: 'system' as const,
  about: { noun: 'owner', id: owner },
  forum: null,
});
