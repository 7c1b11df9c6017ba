import { z } from 'zod';
import type { ServiceId } from '#kernel/ids';
import { waiverCapacities, waiverStates } from '#kernel/consent/consent';
import { PersonRef } from './forum.js';
import { answeredId, day, idOf, instant, mayList, name, requiredText } from './ids.js';

export const waiverChannels = ['paper', 'phone', 'in-person', 'signed-in'] as const;

/** What those who may decide have said about sharing the case: yes to these services, or no. */
export const RecordWaiver = z.strictObject({
  answer: z.enum(['given', 'refused']),
  capacity: z.enum(waiverCapacities),
  services: z.array(idOf<ServiceId>()).min(1, 'required').max(50),
  purpose: requiredText(400),
  channel: z.enum(waiverChannels),
  /** Which wording they were shown. */
  noticeVersion: requiredText(40),
  givenOn: day,
  validFrom: day,
  validUntil: day,
});
export type RecordWaiver = z.infer<typeof RecordWaiver>;

/** A consent as those see it who may read the case. */
export const WaiverLine = z.object({
  id: answeredId,
  capacity: z.enum(waiverCapacities),
  state: z.enum(waiverStates),
  services: z.array(z.object({ id: answeredId, name })),
  purpose: z.string(),
  channel: z.enum(waiverChannels),
  noticeVersion: z.string(),
  givenOn: day,
  validFrom: day,
  validUntil: day,
  recordedBy: PersonRef,
  endedAt: instant.nullable(),
  may: mayList,
});
export type WaiverLine = z.infer<typeof WaiverLine>;

/** A service a consent can name. */
export const ServiceRef = z.object({ id: answeredId, name });
export type ServiceRef = z.infer<typeof ServiceRef>;
