import { z } from 'zod';
import type { Setting } from '#kernel/forum/settings';
import { cadenceMistakes, type Cadence } from '#kernel/time/cadence/cadence';
import { isWallTime, type WallTime } from '#kernel/time/wall-time';
import { anEnum, exactlyOne, key, strict } from './shapes.js';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** The plan's own words for how often; the kernel says what is wrong with them. */
export const cadence = z.custom<Cadence>().superRefine((value, context) => {
  for (const { path, code, allowed } of cadenceMistakes(value)) {
    const message = `${code}; allowed: ${allowed.join(', ')}`;
    context.addIssue({ code: 'custom', path: path === '' ? [] : [path], message });
  }
});

/**
 * Who leads: the holder of an office · the head of the forum's own unit, by kind of unit ·
 * elected by the members for a term · a permanent leader from a service.
 */
export const chair = strict({
  office: key.optional(),
  officeOfUnit: strict({ school: key, kindergarten: key }).optional(),
  elected: strict({ termMonths: z.int().min(1).max(48), rotates: z.boolean() }).optional(),
  permanent: strict({ service: key }).optional(),
}).refine(exactlyOne('office', 'officeOfUnit', 'elected', 'permanent'), {
  error: 'a chair is exactly one of: office, officeOfUnit, elected, permanent',
});

export const seatValue = strict({
  office: key.optional(),
  service: key.optional(),
  of: anEnum(['own-unit']).optional(),
}).refine(exactlyOne('office', 'service'), { error: 'a seat is exactly one of: office, service' });

export const slot = strict({
  weekday: anEnum(weekdays),
  weekOfMonth: z.int().min(1).max(4).optional(),
  starts: z.custom<WallTime>((value) => typeof value === 'string' && isWallTime(value), {
    error: 'an hour like 09:00, in quotes',
  }),
  minutes: z.int().min(15).max(480),
  place: z.string().min(1),
  /** How many in each period where the plan gives a band. */
  planned: z.int().min(1).max(12).optional(),
});

export type Chair = z.infer<typeof chair>;
export type SeatValue = z.infer<typeof seatValue>;

/** The values of a setting may differ from instance to instance: `each: {key: value}`. */
export const isEach = (
  value: unknown,
): value is { readonly each: Readonly<Record<string, unknown>> } =>
  typeof value === 'object' && value !== null && 'each' in value;

const whole = (min = 0, max = 365) =>
  z
    .int({ error: `a whole number from ${min} to ${max}` })
    .min(min)
    .max(max);

/** The shape a setting's value must have. */
export const valueSchema = (setting: Setting): z.ZodType => {
  switch (setting.type) {
    case 'cadence':
      return cadence;
    case 'chair':
      return chair;
    case 'seat':
      return seatValue;
    case 'slot':
      return slot;
    case 'ages':
      return strict({ from: z.int().min(0).max(25), to: z.int().min(0).max(25) });
    case 'yes-no':
      return z.boolean();
    case 'choice':
      return z.string().refine((value) => setting.of.includes(value), {
        error: (issue) => `«${String(issue.input)}» is not among: ${setting.of.join(', ')}`,
      });
    case 'clocks':
      return strict(Object.fromEntries(setting.of.map((clock) => [clock, whole(1)])));
    default:
      return whole(setting.min, setting.max);
  }
};
