import type { WaiverView } from '#kernel/consent/consent';
import type { AgendaItemId, ServiceId, TopicId } from '#kernel/ids';
import type { PlacedItem } from '#kernel/meeting/place-topic';
import type { ReferralChange } from '#kernel/referral/referral';
import type { OpenRoom } from '#persistence/referral/referral-lock.queries';
import type { TableRow } from '#persistence/referral/table.queries';

/** What is on the table when a case is to be placed. */
export interface Placing {
  readonly rooms: readonly OpenRoom[];
  readonly table: readonly TableRow[];
  readonly waivers: readonly WaiverView[];
  readonly item: AgendaItemId;
  readonly topic: TopicId;
  readonly minutes: number;
}

/** Where the case now stands. */
export interface Scheduled {
  readonly referral: ReferralChange;
  readonly placed: PlacedItem;
  readonly day: string;
}

/** The services at a table, each once. */
export const servicesOf = (table: readonly TableRow[]): ServiceId[] => [
  ...new Set(table.flatMap(({ service }) => (service === null ? [] : [service]))),
];
