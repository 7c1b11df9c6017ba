import { readFileSync } from 'node:fs';
import { z } from 'zod';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a date as 2026-09-08');
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must be a moment as 2026-09-08T09:00');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a clock time as 09:00');
const weekdays = z.array(z.int().min(1).max(7));
const id = z.string().min(1);
const hours = z.object({ from: clock, to: clock });
const stretch = z.object({ from: moment, to: moment });
const count = z.int().min(0);

const cadence = z.union(
  [
    z.object({ unit: z.literal('month') }),
    z.object({ per: z.enum(['month', 'year']), min: count }),
    z.object({
      unit: z.literal('week'),
      every: count,
      tolerance: count,
      maxGapWeeks: count,
      minCount: count,
    }),
  ],
  'must be a rhythm: a unit of month, a per with min, or a unit of week with every, tolerance, maxGapWeeks and minCount',
);

const forum = z.object({
  id,
  place: id,
  minutes: z.int().min(1),
  follows: z.enum(['school', 'office']),
  chair: id,
  members: z.array(id),
  window: hours.optional(),
  prefer: z.object({ weekdays }).optional(),
  cadence,
  mustPrecede: z.array(z.object({ forum: id, minDays: count, maxDays: count })).optional(),
});

const year = z.object({
  year: z.object({ from: date, to: date }),
  workingHours: hours,
  closedDays: z.array(date),
  schoolClosedDays: z.array(date),
  requiredMonthNeedsOpenDays: count,
  travelMinutes: z.object({ sameArea: count, otherArea: count }),
  places: z.array(z.object({ id, area: z.string() })),
  people: z.array(z.object({ id, offWeekdays: weekdays, busy: z.array(stretch) })),
  forums: z.array(forum),
});

const changes = z.object({
  from: date.optional(),
  busy: z.record(z.string(), z.array(stretch)).optional(),
  closedDays: z.array(date).optional(),
  schoolClosedDays: z.array(date).optional(),
  forums: z.array(forum).optional(),
});

const plan = z.object({ meetings: z.array(z.object({ forum: id, start: moment })) });

/** A year as a file tells it: dates `2026-09-08`, moments `2026-09-08T09:00`, clock times `09:00`. */
export type ToldYear = z.infer<typeof year>;
/** A forum of such a file. */
export type ToldForum = z.infer<typeof forum>;
/** From one moment to another. */
export type ToldStretch = z.infer<typeof stretch>;
/**
 * What has changed since a plan was made. `busy` may last over several days; `forums` are new ones,
 * or take the place of those with the same id; nothing before `from` is moved.
 */
export type ToldChanges = z.infer<typeof changes>;
/** A meeting as a plan file tells it. */
export type ToldMeeting = z.infer<typeof plan>['meetings'][number];

/** A file that is not what it should be; the message is a sentence for whoever wrote it. */
export class ToldWrong extends Error {
  override readonly name = 'ToldWrong';
}

/** The command is asked for something it cannot do; the message is one line for whoever asked. */
export class AskedWrong extends Error {
  override readonly name = 'AskedWrong';
}

/** The forms a file may have. */
export const told = { year, changes, plan };

/**
 * Reads a file of JSON of one of the forms.
 * @throws ToldWrong with the file's name, and the fields that are wrong; AskedWrong where there is no file
 */
export const readTold = <Told>(path: string, form: z.ZodType<Told>): Told => {
  const read = form.safeParse(jsonIn(path));
  if (read.success) return read.data;
  const wrong = read.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new ToldWrong(`${path} cannot be used:\n  ${wrong.join('\n  ')}`);
};

const textIn = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new AskedWrong(
      `${path} cannot be read: there is no such file, or it is not yours to read`,
    );
  }
};

const jsonIn = (path: string): unknown => {
  const text = textIn(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ToldWrong(
      `${path} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`,
    );
  }
};

/**
 * Sees to it that a year names only places, people and forums that it tells of.
 * @throws ToldWrong with the file's name and the field
 */
export const checkNames = (path: string, { places, people, forums }: ToldYear): void => {
  const [known, persons] = [places, people].map((all) => new Set(all.map((one) => one.id)));
  forums.forEach(({ place, chair, members }, at) => {
    const names: [string, string, Set<string> | undefined][] = [
      ['place', place, known],
      ['chair', chair, persons],
      ...members.map((one, nth): [string, string, typeof persons] => [
        `members.${nth}`,
        one,
        persons,
      ]),
    ];
    for (const [field, name, among] of names)
      if (!among?.has(name))
        throw new ToldWrong(
          `${path} cannot be used:\n  forums.${at}.${field}: ${name} is not in the file`,
        );
  });
};
