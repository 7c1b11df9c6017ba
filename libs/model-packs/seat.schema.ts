import { z } from 'zod';
import { seatRoles } from '#kernel/access/actor';
import { faultOf } from '#contract/pack-faults';
import { anEnum, exactlyOne, key, name, oneOf, ruleId, strict } from '#contract/shapes';

const holder = strict({
  office: key.optional(),
  service: key.optional(),
  party: key.optional(),
  label: name.optional(),
})
  .refine(
    exactlyOne('office', 'service', 'party'),
    oneOf('one of several is', 'office', 'service', 'party'),
  )
  .refine((value) => value.party === undefined || value.label !== undefined, {
    error: 'a party needs a label: it is neither an office nor a service with a name',
    params: faultOf('label-missing'),
  });

/**
 * A position. `of: own-unit` is the service at the forum's own school or kindergarten;
 * `of: each-unit-of-area` is one seat for each unit of the forum's area; `of: each-municipality` one for each of the region's.
 * `anyOf`: one of several, with `both` where the plan says and/or. `officeIn`: whoever has that role in another forum.
 */
export const seat = strict({
  role: anEnum(seatRoles),
  office: key.optional(),
  service: key.optional(),
  party: key.optional(),
  anyOf: z.array(holder).min(2).optional(),
  both: z.literal(true).optional(),
  officeIn: strict({ forum: key, role: anEnum(['chair', 'leader']) }).optional(),
  of: anEnum(['own-unit', 'each-unit-of-area', 'each-municipality']).optional(),
  label: name.optional(),
  /** When somebody comes who does not come every time: relevant cases, relevant themes. */
  condition: name.optional(),
  /** Secured by a cooperation agreement. */
  agreement: name.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  rules: z.array(ruleId).optional(),
})
  .refine(
    exactlyOne('office', 'service', 'party', 'anyOf', 'officeIn'),
    oneOf('a seat has', 'office', 'service', 'party', 'anyOf', 'officeIn'),
  )
  .refine(({ party, anyOf, label }) => label !== undefined || (party ?? anyOf) === undefined, {
    error: 'a party or one of several needs a label: it has no name of its own',
    params: faultOf('label-missing'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'a seat that ends before it begins',
    params: faultOf('order'),
  });

export const guest = strict({
  office: key.optional(),
  service: key.optional(),
  timesPerHalfYear: z.int().min(1).max(12),
  withItem: key.optional(),
  optional: z.boolean().optional(),
  rules: z.array(ruleId).optional(),
}).refine(exactlyOne('office', 'service'), oneOf('a guest has', 'office', 'service'));

export const standing = strict({
  key,
  title: name,
  timesPerHalfYear: z.int().min(1).max(12).optional(),
  everyMeeting: z.literal(true).optional(),
  rules: z.array(ruleId).optional(),
}).refine(
  exactlyOne('timesPerHalfYear', 'everyMeeting'),
  oneOf('a standing item has', 'timesPerHalfYear', 'everyMeeting'),
);
