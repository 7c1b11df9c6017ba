import fc from 'fast-check';
import type { PlanDemand, PlanForum, YearInstance } from '#kernel/year-plan/planner/instance';

/** The number of a date. */
export const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

/** A forum of one person at the hall that meets each month, unless told otherwise. */
export const aForum = (id: string, told: Partial<PlanForum> = {}): PlanForum => ({
  id,
  demand: { kind: 'count', per: 'month', min: 1 },
  minutes: 60,
  place: 'hall',
  window: [480, 930],
  calendars: ['public'],
  weekdays: [],
  people: ['anne'],
  before: [],
  ...told,
});

/** August to December of 2026 with nobody busy, unless told otherwise. */
export const anAutumn = (told: Partial<YearInstance> = {}): YearInstance => ({
  days: [dayOf('2026-08-01'), dayOf('2026-12-31')],
  closed: { public: [], school: [] },
  leastOpenDays: 8,
  places: [
    { id: 'hall', area: 'south' },
    { id: 'school', area: 'south' },
    { id: 'clinic', area: 'north' },
  ],
  travel: { sameArea: 15, otherArea: 30 },
  people: ['anne', 'bo', 'cato', 'dina'].map((id) => ({ id, offWeekdays: [], busy: [] })),
  forums: [],
  ...told,
});

const demands: fc.Arbitrary<PlanDemand> = fc.oneof(
  fc.record({
    kind: fc.constant('count' as const),
    per: fc.constantFrom('month' as const, 'half-year' as const, 'year' as const),
    min: fc.integer({ min: 1, max: 3 }),
  }),
  fc.constant({ kind: 'count' as const, per: 'month' as const, min: 1 }),
  fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 3 }))
    .map(([least, weeks]): PlanDemand => ({ kind: 'rhythm', least, gap: [weeks, weeks + 2] })),
);

const day = fc.integer({ min: dayOf('2026-08-01'), max: dayOf('2026-12-31') });

const people = (id: string) =>
  fc.record({
    id: fc.constant(id),
    offWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
    busy: fc.array(
      fc
        .record({
          day,
          from: fc.integer({ min: 400, max: 900 }),
          more: fc.integer({ min: 1, max: 900 }),
        })
        .map(({ more, ...one }) => ({ ...one, to: one.from + more })),
      { maxLength: 40 },
    ),
  });

const forums = (id: string) =>
  fc
    .record({
      demand: demands,
      minutes: fc.constantFrom(45, 60, 90, 180),
      place: fc.constantFrom('hall', 'school', 'clinic'),
      window: fc.constantFrom([480, 930] as const, [720, 930] as const),
      calendars: fc.constantFrom(['public'], ['public', 'school']),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
      people: fc.uniqueArray(fc.constantFrom('anne', 'bo', 'cato', 'dina'), { minLength: 1 }),
    })
    .map((told) => aForum(id, told));

/** Small autumns, often with no perfect plan; the first forum comes before the second when there are two. */
export const autumns: fc.Arbitrary<YearInstance> = fc
  .record({
    people: fc.tuple(people('anne'), people('bo'), people('cato'), people('dina')),
    forums: fc.tuple(forums('a'), forums('b'), forums('c'), forums('d'), forums('e')),
    publicClosed: fc.uniqueArray(day, { maxLength: 30 }),
    schoolClosed: fc.uniqueArray(day, { maxLength: 60 }),
    most: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ forums: [a, ...others], publicClosed, schoolClosed, most, ...told }) =>
    anAutumn({
      people: told.people,
      closed: { public: publicClosed, school: schoolClosed },
      forums: [{ ...a, before: [{ forum: 'b', days: [1, most] }] }, ...others],
    }),
  );
