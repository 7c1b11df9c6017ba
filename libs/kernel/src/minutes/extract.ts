import type { ActionView } from '../action/action.js';
import type { ReferralId, ServiceId } from '../ids.js';
import type { AgendaItemView } from '../meeting/meeting.js';

/** Who reads an extract: the family all of its own case, a service the outcome and its own tasks. */
export type Audience = 'family' | { readonly service: ServiceId };

type Item = Pick<AgendaItemView, 'id' | 'referral' | 'type'>;
type Task = Pick<ActionView, 'id' | 'referral' | 'service' | 'level'>;

/** All items and actions of one meeting. */
export interface MeetingContent<I extends Item, A extends Task> {
  readonly items: readonly I[];
  readonly actions: readonly A[];
}

const isFor = (task: Task, audience: Audience): boolean =>
  audience === 'family' || task.service === audience.service;

/** The part of a meeting that concerns one case, for one reader. Never holds another case, nor the rest of the meeting. */
export const extractFor = <I extends Item, A extends Task>(
  referral: ReferralId,
  { items, actions }: MeetingContent<I, A>,
  audience: Audience,
): MeetingContent<I, A> => ({
  items: items.filter((item) => item.type === 'case' && item.referral === referral),
  actions: actions.filter((task) => task.referral === referral && isFor(task, audience)),
});

/** What of a meeting may leave the individual level: no case, not even that there was one (DOMAIN §7). */
export const systemCopy = <I extends Item, A extends Task>({
  items,
  actions,
}: MeetingContent<I, A>): MeetingContent<I, A> => ({
  items: items.filter((item) => item.type !== 'case' && item.referral == null),
  actions: actions.filter((task) => task.level === 'system' && task.referral == null),
});
