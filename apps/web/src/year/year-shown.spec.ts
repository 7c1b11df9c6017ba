import { describe, expect, it } from '@jest/globals';
import type { Year } from '#contract/year';
import { aYear, forums } from '../../../../tests/support/shown-year.js';
import { isMovable, narrowed, shownMeetings } from './year-shown.js';

const year: Year = aYear();
const idsOf = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

describe('the year that is shown', () => {
  it('is that of the forums a person sits in, with their duties and what is wrong in them', () => {
    const mine = narrowed(year, { person: 'rektor', hidden: new Set() });
    expect(idsOf(mine.forums)).toEqual([forums.team, forums.network]);
    expect(new Set(mine.meetings.map(({ forum }) => forum))).toEqual(
      new Set([forums.team, forums.network]),
    );
    expect(mine.obligations.map(({ forum }) => forum)).toEqual([forums.network]);
    expect(mine.conflicts).toEqual([]);
  });

  it('is empty for somebody who is not known, never everything', () => {
    expect(narrowed(year, { person: 'nobody', hidden: new Set() }).forums).toEqual([]);
  });

  it('leaves out families that are filtered away', () => {
    const shown = narrowed(year, { person: null, hidden: new Set(['near'] as const) });
    expect(idsOf(shown.forums)).toEqual([forums.network, forums.group]);
  });

  it('has no cancelled meetings, and is in order of time', () => {
    expect(shownMeetings(year, forums.network).map(({ day }) => day)).toEqual([
      '2026-09-09',
      '2026-11-25',
    ]);
  });

  it('has a joint meeting under both its forums, and lets the leader of either move it (R-019)', () => {
    const [first, ...others] = year.meetings;
    if (first === undefined) throw new Error('the year has no meeting');
    const joint = { ...first, id: 'joint', forum: forums.group, joint: forums.network };
    const shared = { ...year, meetings: [joint, ...others] };
    const seen = (forum: string) => shownMeetings(shared, forum).map((one) => [one.id, one.forum]);
    expect(seen(forums.group)).toContainEqual(['joint', forums.group]);
    expect(seen(forums.network)).toContainEqual(['joint', forums.network]);
    expect(idsOf(shownMeetings(shared, forums.team))).not.toContain('joint');
    expect(isMovable(shared, joint)).toBe(true);
  });

  it('lets only those meetings be moved that have not begun, of forums one leads', () => {
    const movable = year.meetings.filter((meeting) => isMovable(year, meeting));
    expect(movable.map(({ day }) => day)).toEqual(['2026-11-25']);
  });
});
