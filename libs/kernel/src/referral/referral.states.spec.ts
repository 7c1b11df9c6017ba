import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aReferral, on } from '../../../../tests/support/case-builders.js';
import { isRefusal } from '../outcome.js';
import type { ReferralView } from './referral.js';
import {
  hasEnded,
  referralClockNames,
  ownerOf,
  referralStateNames,
  referralStates,
  type ReferralState,
} from './referral.states.js';
import { move, unreachable } from './transition.js';

const stepsFrom = (state: ReferralState) =>
  referralStates[state].ways.map(({ by, to }) => ({ by, to, told: 'moved' }));

/** Walks the table by these choices and gives every row on the way. */
const walk = (choices: readonly number[]): ReferralView[] => {
  const rows = [aReferral()];
  for (const [day, choice] of choices.entries()) {
    const row = rows.at(-1);
    const steps = row ? stepsFrom(row.state) : [];
    const step = steps[choice % Math.max(steps.length, 1)];
    if (!row || !step) break;
    const outcome = move(row, step, on(`2026-10-${String((day % 28) + 1).padStart(2, '0')}`));
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    rows.push({ ...row, ...outcome.change, version: row.version + 1 });
  }
  return rows;
};

const anyWalk = fc.array(fc.nat({ max: 50 }), { maxLength: 40 }).map(walk);

describe('the table of a referral', () => {
  it('names the eighteen states of the domain', () => {
    expect(Object.keys(referralStates)).toEqual([...referralStateNames]);
    expect(referralStateNames).toHaveLength(18);
  });

  it('gives every state that has not ended an owner and a clock', () => {
    for (const state of referralStateNames.filter((name) => !hasEnded(name))) {
      const rule = referralStates[state];
      expect([state, ownerOf(state)]).not.toEqual([state, null]);
      expect(referralClockNames).toContain('clock' in rule ? rule.clock : null);
    }
  });

  it('has no way out of what has ended, and an end within reach of everything else', () => {
    const reaches = (state: ReferralState, seen = new Set<ReferralState>()): boolean => {
      if (hasEnded(state)) return true;
      if (seen.has(state)) return false;
      seen.add(state);
      return referralStates[state].ways.some(({ to }) => reaches(to, seen));
    };
    expect(referralStateNames.filter(hasEnded)).toEqual(['closed', 'not-accepted', 'withdrawn']);
    for (const state of referralStateNames) {
      expect(referralStates[state].ways.length === 0).toBe(hasEnded(state));
      expect([state, reaches(state)]).toEqual([state, true]);
    }
  });

  it('never walks to a state it does not name, and every open row on the way is due some day', () => {
    fc.assert(
      fc.property(anyWalk, (rows) => {
        for (const row of rows.slice(1)) {
          expect(referralStateNames).toContain(row.state);
          expect(row.dueOn === null).toBe(hasEnded(row.state));
        }
      }),
    );
  });

  it('lets the clock of the coordinator stand still exactly while others are waited for', () => {
    fc.assert(
      fc.property(anyWalk, (rows) => {
        for (const row of rows.slice(1)) {
          const rule = referralStates[row.state];
          expect(row.pausedOn !== null).toBe('pauses' in rule && rule.pauses);
        }
      }),
    );
  });

  it('refuses every step that is not in the table', () => {
    for (const from of referralStateNames) {
      for (const to of referralStateNames) {
        const known = referralStates[from].ways.some((way) => way.to === to);
        const row = aReferral({ state: from });
        const byAny = stepsFrom(from).some((step) => step.to === to && !unreachable(row, step));
        expect([from, to, byAny]).toEqual([from, to, known]);
        expect(unreachable(row, { by: 'referral.claim', to: 'draft' })).not.toBeNull();
      }
    }
  });

  it('has exactly one winner when two act on the same version', () => {
    fc.assert(
      fc.property(anyWalk, fc.nat(), fc.nat(), (rows, one, two) => {
        let stored = rows.at(-1) ?? aReferral();
        const seen = stored;
        const steps = stepsFrom(seen.state);
        const store = (choice: number): boolean => {
          const step = steps[choice % Math.max(steps.length, 1)];
          const outcome = step ? move(seen, step, on('2026-11-02')) : null;
          if (!outcome || isRefusal(outcome) || stored.version !== seen.version) return false;
          stored = { ...stored, ...outcome.change, version: stored.version + 1 };
          return true;
        };
        const winners = [store(one), store(two)].filter(Boolean).length;
        expect(winners).toBe(hasEnded(seen.state) ? 0 : 1);
      }),
    );
  });
});
