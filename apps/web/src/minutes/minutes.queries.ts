import type { Extract, ExtractList, MinutesPage } from '#contract/minutes';
import { reading } from '../shell/api.js';

const about = ['minutes', 'agenda-item', 'meeting', 'action', 'system-issue'];

export const minutesReading = (id: string) => reading<MinutesPage>(`/api/minutes/${id}`, about);

export const extractReading = (id: string) => reading<Extract>(`/api/extracts/${id}`, ['minutes']);

export const extractsOfReading = (referral: string) =>
  reading<ExtractList>(`/api/referrals/${referral}/extracts`, ['minutes', 'referral']);
