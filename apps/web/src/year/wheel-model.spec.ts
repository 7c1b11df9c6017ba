import { describe, expect, it } from '@jest/globals';
import { aYear, forums } from '../../../../tests/support/shown-year.js';
import { bandsOf, lanesOf, nearLanes, outermost, radii } from './wheel-geometry.js';
import { families, nearWheel, onlyForum, wheelOf } from './wheel-model.js';

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
      expect(Math.max(...rings)).toBeLessThan(outermost);
      expect(Math.min(24, ...gaps)).toBeGreaterThan(20);
    }
  });

  it.each([
    [[0, 2, 0, 3, 3, 1, 0]],
    [[6, 4, 4, 4, 4, 4, 4]],
    [[16, 1, 1, 3, 1, 1, 0]],
    [[0, 2, 0, 0, 3, 0, 0]],
    [[9, 9, 9, 9, 9, 9, 9]],
  ])('has room for the name of every lane, inside the months: %j', (counts) => {
    const all = families.flatMap((family, at) =>
      Array.from({ length: counts[at] ?? 0 }, (_, nth) => ({ id: `${family} ${nth}`, family })),
    );
    const bands = bandsOf(all, families);
    const lanes = [...bands].flatMap(([family, band]) => lanesOf(all, family, band));
    const rings = lanes.map(({ r }) => r).toSorted((one, other) => one - other);
    const gaps = rings.slice(1).map((r, at) => r - (rings[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
    expect(Math.max(...rings)).toBeLessThan(outermost);
    const outer = all.filter(({ family }) => family !== 'near').map(({ id }) => id);
    expect(lanes.flatMap(({ forums: ids }) => ids)).toEqual(outer);
  });
});
