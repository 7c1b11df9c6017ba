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

  it('lets only those meetings be moved that have not begun, of forums one leads', () => {
    const movable = year.meetings.filter((meeting) => isMovable(year, meeting));
    expect(movable.map(({ day }) => day)).toEqual(['2026-11-25']);
  });
});
