import { describe, expect, it } from '@jest/globals';
import type { OnTheWay } from '#persistence/views/structure.queries';
import { countEdges } from './count-edges.js';

const itself = (row: string) => row;
const moves = (kind: OnTheWay['kind'], from: string, to: string, count: number): OnTheWay => ({
  kind,
  from,
  to,
  count,
  respondBy: null,
});

describe('what is on the ways of the map', () => {
  it('is summed over the forums behind one place, and drawn as one way', () => {
    const edges = ['a', 'b'].map((from) => ({ kind: 'refersTo' as const, from, to: 'team' }));
    const moving = [moves('refersTo', 'a', 'team', 4), moves('refersTo', 'b', 'team', 3)];
    const shown = countEdges(edges, moving, (row) => (row === 'team' ? row : 'local'));
    expect(shown.edges).toEqual([
      { kind: 'refersTo', from: 'local', to: 'team', count: 7, respondBy: null },
    ]);
    expect(shown.totals).toEqual([{ kind: 'refersTo', count: 7 }]);
  });

  it('veils one to four cases, and the total that would tell them', () => {
    const edges = ['a', 'b'].map((from) => ({ kind: 'refersTo' as const, from, to: 'team' }));
    const moving = [moves('refersTo', 'a', 'team', 2), moves('refersTo', 'b', 'team', 9)];
    const { edges: shown, totals } = countEdges(edges, moving, itself);
    expect(shown[0]?.count).toBe('under-5');
    expect([shown[1]?.count, totals[0]?.count]).toContain('hidden');
  });

  it('shows what holds no person as it is: minutes and what is lifted, with the nearest deadline', () => {
    const edges = [
      { kind: 'circulatesMinutesTo' as const, from: 'network', to: 'group' },
      { kind: 'escalatesTo' as const, from: 'group', to: 'office' },
    ];
    const lifted = (respondBy: string) => ({
      ...moves('escalatesTo', 'group', 'office', 1),
      respondBy,
    });
    const { edges: shown } = countEdges(
      edges,
      [
        moves('circulatesMinutesTo', 'network', 'group', 2),
        lifted('2026-12-09'),
        lifted('2026-12-01'),
      ],
      itself,
    );
    expect(shown.map(({ count }) => count)).toEqual([2, 2]);
    expect(shown[1]?.respondBy).toBe('2026-12-01');
  });

  it('draws no way that is not in the pack, whatever has been sent', () => {
    expect(countEdges([], [moves('refersTo', 'a', 'b', 8)], itself).edges).toEqual([]);
  });
});
