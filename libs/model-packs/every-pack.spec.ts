import { describe, expect, it } from '@jest/globals';
import { ladderOf } from '#kernel/forum/ladder';
import { demoPackOf, packOf } from './packs-on-disk.js';

/** Orchestrated forums, abstract ones, and what stands around, as counted in each plan. */
const counted: readonly (readonly [string, number, number, number])[] = [
  ['melhus', 7, 0, 0],
  ['lier', 13, 0, 11],
  ['lillestrom', 9, 1, 7],
  ['nordre-land', 6, 0, 9],
  ['gjovikregionen', 5, 0, 0],
  ['baerum', 18, 1, 25],
];

describe.each(counted)('the pack of %s', (key, runs, families, around) => {
  const plan = packOf(key);
  const demo = demoPackOf(key);

  it(`R-001 runs ${runs} forums, inherits from ${families} and draws ${around} around them`, () => {
    expect(plan.forums.filter((forum) => !forum.abstract)).toHaveLength(runs);
    expect(plan.forums.filter((forum) => forum.abstract)).toHaveLength(families);
    expect(plan.around ?? []).toHaveLength(around);
  });

  it('R-002 gives every forum a kind and a level, and R-009 a purpose in three languages', () => {
    for (const { kind, level, name, purpose } of plan.forums) {
      expect([kind, level]).not.toContain('');
      expect([name.nn, name.en, purpose?.nb, purpose?.nn, purpose?.en]).not.toContain(undefined);
    }
  });

  it('R-012 leaves nothing open in the demo, and says what the municipality settled itself', () => {
    expect(demo.forums.filter(({ mandate }) => mandate.open.length > 0)).toEqual([]);
    expect(demo.forums.some(({ mandate }) => mandate.settledHere.length > 0)).toBe(true);
  });

  it('R-041 has a convener for every forum that keeps minutes', () => {
    const without = demo.forums.filter(({ settings }) => settings['convener'] === undefined);
    expect(without.filter(({ kind }) => kind !== 'professional-arena')).toEqual([]);
  });

  it('has no loop, and no edge or seat to nowhere', () => {
    expect(ladderOf(demo.edges).loops()).toEqual([]);
    const offices = new Set(demo.offices.map((office) => office.key));
    for (const seat of demo.seats)
      expect(seat.office === null || offices.has(seat.office)).toBe(true);
  });
});

it.each([
  ['lier', 'sarbare-gravide', 'discussion-team'],
  ['baerum', 'kjernegruppen', 'discussion-team'],
  ['baerum', 'overforingsmote', 'responsibility-group'],
  ['baerum', 'arbeidsgrupper', 'network'],
  ['lillestrom', 'radgiverteam', 'network'],
  ['nordre-land', 'kommunalt-rusteam', 'outreach-team'],
])('R-002 in %s the forum %s, of a kind of its own in the plan, is a %s', (pack, key, kind) => {
  expect(packOf(pack).forums.find((forum) => forum.key === key)?.kind).toBe(kind);
});

it('R-001 runs the 58 forums of the five plans', () => {
  const forums = counted.flatMap(([key]) => packOf(key).forums.filter((each) => !each.abstract));
  expect(forums).toHaveLength(58);
});
