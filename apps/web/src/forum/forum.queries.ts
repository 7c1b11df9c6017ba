import type { Name } from '#kernel/language';
import { reading } from '../shell/api.js';

export interface ForumLine {
  readonly id: string;
  readonly name: Name;
  readonly kind: string;
}

export interface ForumListItem extends ForumLine {
  readonly mine: boolean;
  readonly next: string | null;
}

export const forumsReading = reading<{ readonly items: readonly ForumListItem[] }>('/api/forums', [
  'forum',
  'meeting',
]);
