import { describe, expect, it } from '@jest/globals';
import type { StructureForumRow } from '#persistence/views/structure.queries';
import { foldForums } from './fold-forums.js';

const aForum = (id: string, packKey: string, more: Partial<StructureForumRow> = {}) =>
  ({
    id,
    packKey,
    name: { nb: id },
    kind: 'of-any-kind',
    level: 'system',
    status: 'active',
    unit: null,
    met: false,
    mine: false,
    next: null,
    ...more,
  }) satisfies StructureForumRow;

describe('the places of the map (R-014)', () => {
  it('are one for all teams of one description that stand at a unit each', () => {
    const { nodes, placeOf } = foldForums([
      aForum('a', 'local-teams', { unit: 'school', met: true }),
      aForum('b', 'local-teams', { unit: 'kindergarten' }),
    ]);
    expect(nodes).toHaveLength(1);
    expect(nodes[0]?.forums.map(({ met }) => met)).toEqual([true, false]);
    expect([placeOf.get('a'), placeOf.get('b')]).toEqual(['local-teams', 'local-teams']);
  });

  it('are one for each of up to four named forums, and one for five', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => aForum(id, 'networks'));
    expect(foldForums(four).nodes.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
    expect(foldForums([...four, aForum('e', 'networks')]).nodes.map(({ key }) => key)).toEqual([
      'networks',
    ]);
  });

  it('tell the earliest of the next meetings', () => {
    const [node] = foldForums([
      aForum('a', 'teams', { unit: 'u', next: { id: 'm2', day: '2026-12-08' } }),
      aForum('b', 'teams', { unit: 'v', next: { id: 'm1', day: '2026-12-01' } }),
    ]).nodes;
    expect(node?.next).toEqual({ id: 'm1', day: '2026-12-01' });
  });
});
