import { z } from 'zod';
import type { Setting } from '#kernel/forum/settings';
import { answerMistakes } from '#kernel/time/cadence/answers';
import type { Cadence } from '#kernel/time/cadence/cadence';
import { isWallTime, type WallTime } from '#kernel/time/wall-time';
import { weekdays } from '#kernel/time/weekdays';
import { faultOf } from './pack-faults.js';
import { anEnum, exactlyOne, key, oneOf, strict } from './shapes.js';

/** The plan's own words for how often; the kernel says what is wrong with them. */
export const cadence = z.custom<Cadence>().superRefine((value, context) => {
  for (const { path, code, allowed } of answerMistakes(value)) {
    const message = `${code}; allowed: ${allowed.join(', ')}`;
    const values = { allowed: allowed.join(', ') };
    const params = faultOf(`cadence-${code}`, values);
    context.addIssue({
      ...{ code: 'custom', message, params },
      path: path === '' ? [] : path.split('.'),
    });
  }
});

/**
 * Who leads: the holder of an office · the head of the forum's own unit, by kind of unit ·
 * elected by the members for a term · a permanent leader from a service · one of several · several together ·
 * the head of the child's own school or kindergarten, case by case · another forum · nobody, with facilitators.
 */
const one = strict({
  office: key.optional(),
  service: key.optional(),
  forum: key.optional(),
}).refine(
  exactlyOne('office', 'service', 'forum'),
  oneOf('one of several is', 'office', 'service', 'forum'),
);

/** The ways a plan finds who leads. */
export const chairs = [
  'office',
  'officeOfUnit',
  'elected',
  'permanent',
  'anyOf',
  'joint',
  'perCase',
  'forum',
  'facilitators',
] as const;

export const chair = strict({
  anyOf: z.array(one).min(2).optional(),
  joint: z.array(one).min(2).optional(),
  perCase: strict({ school: key.optional(), kindergarten: key.optional() }).optional(),
  forum: key.optional(),
  facilitators: z.array(key).min(1).optional(),
  office: key.optional(),
  officeOfUnit: strict({ school: key, kindergarten: key }).optional(),
  elected: strict({ termMonths: z.int().min(1).max(48), rotates: z.boolean() }).optional(),
  permanent: strict({ service: key }).optional(),
}).refine(exactlyOne(...chairs), oneOf('a chair is', ...chairs));

export const seatValue = strict({
  office: key.optional(),
  service: key.optional(),
  of: anEnum(['own-unit']).optional(),
}).refine(exactlyOne('office', 'service'), oneOf('a seat is', 'office', 'service'));

/** Who calls the meetings: a role in the forum, an office or a service. */
export const convener = strict({
  role: anEnum(['chair', 'leader', 'secretary', 'facilitator']).optional(),
  office: key.optional(),
  service: key.optional(),
}).refine(
  exactlyOne('role', 'office', 'service'),
  oneOf('a convener is', 'role', 'office', 'service'),
);

export const slot = strict({
  weekday: anEnum(weekdays),
  weekOfMonth: z.int().min(1).max(4).optional(),
  starts: z.custom<WallTime>((value) => typeof value === 'string' && isWallTime(value), {
    error: 'an hour like 09:00, in quotes',
    params: faultOf('bad-hour'),
  }),
  minutes: z.int().min(15).max(480),
  place: z.string().min(1),
  /** How many in each period where the plan gives a band. */
  planned: z.int().min(1).max(12).optional(),
});

export type Chair = z.infer<typeof chair>;
export type SeatValue = z.infer<typeof seatValue>;

const age = z.int().min(0).max(25);

/** `unborn`: from before birth. `followUpTo`: help may go on until then. `adults`: not children only. `guardians`: they too. */
const ages = strict({
  from: age,
  to: age,
  unborn: z.literal(true).optional(),
  followUpTo: age.optional(),
  guardians: z.literal(true).optional(),
  adults: z.literal(true).optional(),
}).refine(({ from, to }) => from <= to, {
  error: 'from is over to',
  params: faultOf('order'),
});

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
    case 'convener':
      return convener;
    case 'slot':
      return slot;
    case 'ages':
      return ages;
    case 'yes-no':
      return z.boolean();
    case 'choice':
      return z.string().refine((value) => setting.of.includes(value), {
        error: (issue) => `«${String(issue.input)}» is not among: ${setting.of.join(', ')}`,
        params: faultOf('not-among', { found: '…', allowed: setting.of.join(', ') }),
      });
    case 'clocks':
      return strict(Object.fromEntries(setting.of.map((clock) => [clock, whole(1)])));
    default:
      return whole(setting.min, setting.max);
  }
};
