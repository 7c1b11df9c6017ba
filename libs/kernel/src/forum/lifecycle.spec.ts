import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asDay } from '../time/day.js';
import { forumStatuses, isOver, lived, mayBecome, statusOf, type LifeStep } from './lifecycle.js';

const day = fc
  .integer({ min: 1, max: 28 })
  .map((n) => asDay(`2026-09-${String(n).padStart(2, '0')}`));
const step = fc
  .record({ status: fc.constantFrom(...forumStatuses), on: day })
  .map(({ status, on }): LifeStep =>
    status === 'superseded' ? { status, on, by: 'next' } : { status, on },
  );
const steps = fc.array(step, { maxLength: 12 });

const liveThrough = (tried: readonly LifeStep[]) =>
  tried.reduce<readonly LifeStep[]>((life, next) => lived(life, next) ?? life, []);

describe('the life of a forum (R-008)', () => {
  it('R-008 only ever takes steps that may follow, in the order of their days', () => {
    fc.assert(
      fc.property(steps, (tried) => {
        const life = liveThrough(tried);
        life.slice(1).forEach(({ status, on }, at) => {
          const before = life[at];
          expect(before !== undefined && mayBecome(before.status, status)).toBe(true);
          expect(before !== undefined && before.on <= on).toBe(true);
        });
      }),
    );
  });

  it('R-008 keeps every step: history only grows', () => {
    fc.assert(
      fc.property(steps, step, (tried, next) => {
        const life = liveThrough(tried);
        expect((lived(life, next) ?? life).slice(0, life.length)).toEqual(life);
      }),
    );
  });

  it('R-008 never comes back from its end', () => {
    for (const from of forumStatuses.filter(isOver))
      for (const to of forumStatuses) expect(mayBecome(from, to)).toBe(false);
  });

  it('R-008 is superseded by a forum with a name, and by nothing else', () => {
    const active: LifeStep[] = [{ status: 'active', on: asDay('2026-08-01') }];
    const on = asDay('2026-09-01');
    expect(lived(active, { status: 'superseded', on })).toBeNull();
    expect(lived(active, { status: 'dissolved', on, by: 'next' })).toBeNull();
    expect(statusOf(lived(active, { status: 'superseded', on, by: 'next' }) ?? [])).toBe(
      'superseded',
    );
  });

  it('R-008 can reach activity from every beginning', () => {
    const reaches = (from: (typeof forumStatuses)[number]): boolean =>
      from === 'active' ||
      forumStatuses.some((to) => to !== 'dissolved' && mayBecome(from, to) && reaches(to));
    for (const from of forumStatuses.slice(0, 4)) expect(reaches(from)).toBe(true);
  });
});
