import { describe, expect, it } from '@jest/globals';
import type { YearConflict } from '#contract/year';
import { aYear, forums } from '../../../../tests/support/shown-year.js';
import { mendOf } from './mend-model.js';

const year = aYear();
const wrong = (more: Partial<YearConflict>): YearConflict => ({
  code: 'other',
  forum: forums.network,
  meeting: null,
  values: {},
  person: null,
  other: null,
  ...more,
});
const network = `${forums.network} 2026-11-25`;
const group = `${forums.group} 2026-11-16`;

describe('what solves a conflict', () => {
  it('is to move the meeting, where the reader may', () => {
    expect(mendOf(year, wrong({ code: 'closed-day', meeting: network }))).toEqual({
      way: 'move',
      meeting: network,
      forum: forums.network,
      day: '2026-11-25',
    });
  });

  it('is to move the other of two meetings, where only that one is the reader’s', () => {
    const other = { forum: forums.network, meeting: network };
    const found = mendOf(year, wrong({ forum: forums.group, meeting: group, other }));
    expect(found).toMatchObject({ way: 'move', meeting: network });
  });

  it('is to ask the forum, where neither is', () => {
    const found = mendOf(year, wrong({ forum: forums.group, meeting: group }));
    expect(found).toEqual({ way: 'ask', noun: 'forum', id: forums.group, day: '2026-11-16' });
  });

  it('is the agenda of the next meeting of the half-year that lacks the item', () => {
    const values = { item: 'slt', period: '2026-autumn', has: 0, needs: 1 };
    expect(mendOf(year, wrong({ code: 'duty-open', values }))).toMatchObject({
      way: 'agenda',
      id: network,
    });
    const spring = { ...values, period: '2026-spring' };
    expect(mendOf(year, wrong({ code: 'duty-missed', values: spring }))).toMatchObject({
      way: 'ask',
      noun: 'forum',
    });
  });

  it('is to see the period where meetings are lacking, and to move one where they are too many', () => {
    const few = { period: '2026-12', has: 0, needs: 1 };
    expect(mendOf(year, wrong({ code: 'too-few', values: few }))).toEqual({
      way: 'see',
      forum: forums.network,
      day: '2026-12-01',
    });
    const many = { period: '2026-11', has: 2, needs: 1 };
    expect(mendOf(year, wrong({ code: 'too-many', values: many }))).toMatchObject({
      way: 'move',
      meeting: network,
    });
  });
});
