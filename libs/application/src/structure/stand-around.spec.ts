import { describe, expect, it } from '@jest/globals';
import type { ResolvedAround } from '#kernel/forum/resolved-pack';
import { standAround } from './stand-around.js';

const one = (key: string, replacedBy: readonly string[] = []): ResolvedAround => ({
  ...{ key, name: { nb: key }, role: 'service-team', level: 'both', status: 'active' },
  replacedBy,
});
const map = {
  forums: ['a', 'b', 'c'].map((id) => ({ id, packKey: id === 'c' ? 'group' : 'teams' })),
  placeOf: new Map([
    ['a', 'teams'],
    ['b', 'teams'],
    ['c', 'c'],
  ]),
  drawn: new Set(['outreach']),
};

describe('what stands around the forums', () => {
  it('names each place that took over once, however many forums stand there', () => {
    const [before] = standAround([one('before', ['teams', 'group', 'gone'])], map);
    expect(before?.replacedBy).toEqual(['teams', 'c']);
  });

  it('is not drawn a second time where a way ends in it', () => {
    expect(standAround([one('outreach'), one('council')], map).map(({ key }) => key)).toEqual([
      'council',
    ]);
  });
});
