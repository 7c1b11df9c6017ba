import type { ActionList } from '#contract/action';
import type { MinutesList } from '#contract/minutes';
import type { ReferralList } from '#contract/referral';
import { reading } from '../shell/api.js';

/** The cases a forum has to deal with, as far as the reader may see them. */
export const casesOfReading = (forum: string) =>
  reading<ReferralList>(`/api/referrals?box=queue&forum=${forum}`, ['referral', 'meeting']);

export const actionsOfReading = (forum: string) =>
  reading<ActionList>(`/api/actions?box=forum&forum=${forum}`, ['action']);

export const minutesOfReading = (forum: string) =>
  reading<MinutesList>(`/api/minutes?forum=${forum}`, ['minutes']);
