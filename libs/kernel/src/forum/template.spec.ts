import { describe, expect, it } from '@jest/globals';
import { caseMinutes, present, systemMinutes } from './parts.js';
import type { ForumPolicy } from './policy.js';
import { emptyText } from './template.js';
import { asForumKind } from './vocabulary.js';

const policy: ForumPolicy = {
  kind: asForumKind('choir'),
  levels: ['individual', 'system'],
  accepts: ['identified', 'system'],
  ledBy: 'chair',
  seats: { chair: 1 },
  agenda: [],
  outcomes: {},
  minutes: [present, ...caseMinutes, ...systemMinutes],
  edges: [],
  personData: true,
  settings: {},
  rules: {},
};

const headings = (type: 'case' | 'decide' | 'inform') =>
  emptyText(policy, type, (section) => section)
    .content.filter((node) => node.type === 'heading')
    .map((node) => node.content?.[0]?.text);

describe('the empty minutes of an item', () => {
  it('has a heading and a blank paragraph for each section that is written (R-095)', () => {
    expect(emptyText(policy, 'inform', () => 'Kort oppsummert')).toEqual({
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { level: 3 },
          content: [{ type: 'text', text: 'Kort oppsummert' }],
        },
        { type: 'paragraph' },
      ],
    });
  });

  it('keeps the child’s view in a case, and leaves the matrix and the actions to their own rows', () => {
    expect(headings('case')).toEqual(['childs-view', 'best-interests', 'conclusion']);
  });

  it('asks for the decision only where something is decided', () => {
    expect(headings('decide')).toEqual(['summary', 'decision']);
    expect(headings('inform')).toEqual(['summary']);
  });

  it('is one blank paragraph where the template writes nothing: an editor needs a place to type', () => {
    expect(emptyText({ ...policy, minutes: [present] }, 'case', String)).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph' }],
    });
  });
});
