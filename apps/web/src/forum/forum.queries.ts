import type { ForumLine, ForumPage } from '#contract/forum';
import { reading } from '../shell/api.js';

export const forumsReading = reading<{ readonly items: readonly ForumLine[] }>('/api/forums', [
  'forum',
  'meeting',
  'seat',
]);

export const forumReading = (id: string) =>
  reading<ForumPage>(`/api/forums/${id}`, ['forum', 'meeting', 'seat', 'action', 'referral']);
