import { describe, expect, it } from '@jest/globals';
import { aYear, forums } from '../../../../tests/support/shown-year.js';
import { bands, nearLanes, radii } from './wheel-geometry.js';
import { nearWheel, onlyForum, wheelOf } from './wheel-model.js';

describe('the wheel', () => {
  it('has a lane for each forum but those nearest the child, who are seeds', () => {
    const { lanes, marks } = wheelOf(aYear(), new Set());
    expect(lanes.map(({ key }) => key)).toEqual([forums.network, forums.group]);
    expect(marks.filter(({ r }) => r === 0).map(({ forum }) => forum.id)).toEqual([forums.team]);
  });

  it('draws no cancelled meeting, and nothing of a family that is filtered away', () => {
    const { marks } = wheelOf(aYear(), new Set(['weave'] as const));
    expect(marks.map(({ forum }) => forum.id)).toEqual([forums.team, forums.group]);
  });

  it('shows one forum alone, with its own duties and nothing of the others', () => {
    const alone = onlyForum(aYear(), forums.network);
    const { lanes, marks } = nearWheel(alone);
    expect(lanes.map(({ key }) => key)).toEqual([forums.network]);
    expect(marks.map(({ meeting }) => meeting.day)).toEqual(['2026-11-25', '2026-09-09']);
    expect(alone.obligations.map(({ forum }) => forum)).toEqual([forums.network]);
    expect(alone.conflicts).toEqual([]);
  });

  it('gives every forum a ring of its own when few are left, the team too', () => {
    const { lanes, marks } = nearWheel(aYear());
    expect(lanes).toHaveLength(3);
    expect(marks.every(({ r }) => r > 0)).toBe(true);
  });

  it('keeps the rings apart, outside the heart and inside the months', () => {
    for (const count of [1, 2, 5, 9]) {
      const some = Array.from({ length: count }, (_, place) => ({
        id: String(place),
        family: 'weave' as const,
      }));
      const rings = nearLanes(some).map(({ r }) => r);
      const gaps = rings.slice(1).map((r, place) => r - (rings[place] ?? 0));
      expect(Math.min(...rings)).toBeGreaterThan(radii.heart + 24);
      expect(Math.max(...rings)).toBeLessThan(bands.voice.to);
      expect(Math.min(24, ...gaps)).toBeGreaterThan(20);
    }
  });
});
