import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ladderOf, type Edge } from './ladder.js';
import { edgeKinds, upward } from './vocabulary.js';

const edge = (from: string, kind: Edge['kind'], to: string, more: Partial<Edge> = {}): Edge => ({
  from,
  kind,
  to: { forum: to },
  ...more,
});

const house: Edge[] = [
  edge('team', 'refersTo', 'discussion'),
  edge('discussion', 'returnsTo', 'team'),
  edge('discussion', 'reportsTo', 'group'),
  edge('network', 'circulatesMinutesTo', 'group'),
  edge('network', 'mustPrecede', 'group', { days: 10 }),
  edge('group', 'escalatesTo', 'council', { reason: 'crime' }),
  { from: 'group', kind: 'escalatesTo', to: { office: 'director' }, reason: null },
  edge('group', 'mandates', 'network'),
];

describe('the ladder', () => {
  it('knows what lies above, nearest first', () => {
    expect(ladderOf(house).above('network')).toEqual(['group', 'council']);
  });

  it('does not climb along a referral: a case sent on reports nothing', () => {
    expect(ladderOf(house).above('team')).toEqual([]);
  });

  it('knows whose news reach a forum', () => {
    expect(ladderOf(house).below('council')).toEqual(['group', 'discussion', 'network']);
  });

  it('finds the offices on the way up', () => {
    expect(ladderOf(house).officesAbove('network')).toEqual(['director']);
  });

  it('lifts along the edge of the reason, and along the one without a reason otherwise', () => {
    const ladder = ladderOf(house);
    expect(ladder.escalation('group', 'crime')?.to).toEqual({ forum: 'council' });
    expect(ladder.escalation('group', 'capacity')?.to).toEqual({ office: 'director' });
    expect(ladder.escalation('network')).toBeNull();
  });

  it('lets a case come back, but no report', () => {
    expect(ladderOf(house).loops()).toEqual([]);
    const round = [...house, edge('council', 'reportsTo', 'network')];
    expect(ladderOf(round).loops()).toEqual([
      { kinds: upward, through: ['group', 'council', 'network', 'group'] },
    ]);
  });
});

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const anyEdge = fc.record({
  from: key,
  kind: fc.constantFrom(...edgeKinds),
  to: fc.oneof(
    key.map((forum) => ({ forum })),
    fc.constantFrom('x', 'y').map((office) => ({ office })),
  ),
});
const edges = fc.array(anyEdge, { maxLength: 30 });

describe('any ladder at all', () => {
  it('has nobody above itself, and nobody twice', () => {
    fc.assert(
      fc.property(edges, key, (all, forum) => {
        const above = ladderOf(all).above(forum);
        expect(above).not.toContain(forum);
        expect(new Set(above).size).toBe(above.length);
      }),
    );
  });

  it('looks the same from below as from above', () => {
    fc.assert(
      fc.property(edges, key, key, (all, low, high) => {
        const ladder = ladderOf(all);
        expect(ladder.above(low).includes(high)).toBe(ladder.below(high).includes(low));
      }),
    );
  });

  it('has no loop when every edge climbs', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const climbing = all.filter((each) => !('forum' in each.to) || each.from < each.to.forum);
        expect(ladderOf(climbing).loops()).toEqual([]);
      }),
    );
  });

  it('finds a loop whenever a forum can reach itself upward', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const ladder = ladderOf(all);
        const goesRound = all.some(
          (each) =>
            upward.includes(each.kind) &&
            'forum' in each.to &&
            (each.to.forum === each.from || ladder.above(each.to.forum).includes(each.from)),
        );
        expect(ladder.loops().some((loop) => loop.kinds === upward)).toBe(goesRound);
      }),
    );
  });

  it('has no edge from nowhere: what it gives was put in', () => {
    fc.assert(
      fc.property(edges, key, fc.constantFrom(...edgeKinds), (all, forum, kind) => {
        const given = ladderOf(all).edgesFrom(forum, kind);
        expect(given).toEqual(all.filter((each) => each.from === forum && each.kind === kind));
      }),
    );
  });
});
