import { reading } from '../shell/api.js';
import type { ForumLine } from '../shell/answers.js';

export interface ForumListItem extends ForumLine {
  readonly mine: boolean;
  readonly next: string | null;
}

export const forumsReading = reading<{ readonly items: readonly ForumListItem[] }>('/api/forums', [
  'forum',
  'meeting',
]);
