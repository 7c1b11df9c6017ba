import type { IssueList, IssuePage } from '#contract/system-issue';
import { reading } from '../shell/api.js';

export const issueBoxes = ['at-me', 'raised', 'forum'] as const;
export type IssueBox = (typeof issueBoxes)[number];

/** Which list of issues, as the address says it. */
export interface IssueSearch {
  readonly box?: string | undefined;
  readonly forum?: string | undefined;
  readonly after?: string | undefined;
}

export const issuesReading = (
  box: IssueBox,
  { forum, after }: Pick<IssueSearch, 'forum' | 'after'>,
) => {
  const query = new URLSearchParams({ box, limit: '50' });
  if (forum !== undefined) query.set('forum', forum);
  if (after !== undefined) query.set('after', after);
  return reading<IssueList>(`/api/system-issues?${query.toString()}`, ['system-issue']);
};

export const issueReading = (id: string) =>
  reading<IssuePage>(`/api/system-issues/${id}`, ['system-issue', 'meeting']);
