import { describe, expect, it } from '@jest/globals';
import type { ResolvedPack, ResolvedSeat } from './resolved-pack.js';
import { seatChanges } from './seat-changes.js';

const aSeat = (more: Partial<ResolvedSeat>): ResolvedSeat => ({
  ...{ forum: 'a', role: 'member', office: null, service: null, unit: null, party: null },
  ...{ label: { nb: 'Plass' }, required: true, termMonths: null, terms: null },
  ...{ from: null, to: null, ...more },
});
const model = (seats: ResolvedSeat[], guests: ResolvedPack['guests'] = []) =>
  ({ forums: [{ key: 'a' }], seats, guests }) as unknown as ResolvedPack;
const between = (was: ResolvedSeat[], is: ResolvedSeat[]) =>
  seatChanges(model(was), model(is), 'a');

const ppt = aSeat({ service: 'ppt' });
const nurse = aSeat({ service: 'health' });

describe('the seats of a forum in two models', () => {
  it('are the same in whatever order they are written', () => {
    expect(between([ppt, nurse], [nurse, ppt])).toEqual({ added: [], removed: [], changed: [] });
  });

  it('come and go one by one, also where several are alike', () => {
    expect(between([ppt, ppt, nurse], [ppt])).toEqual({
      added: [],
      removed: [expect.objectContaining(ppt), expect.objectContaining(nurse)],
      changed: [],
    });
    expect(between([ppt], [ppt, nurse]).added).toEqual([expect.objectContaining(nurse)]);
  });

  it('are others when an office holds what a service held', () => {
    const { added, removed, changed } = between([ppt], [aSeat({ office: 'director' })]);
    expect([added.length, removed.length, changed.length]).toEqual([1, 1, 0]);
  });

  it('stay the same when only the duty to come is another', () => {
    const called = aSeat({ service: 'ppt', role: 'on-demand', required: false });
    const { added, removed, changed } = between([ppt], [called]);
    expect([added, removed]).toEqual([[], []]);
    expect(changed).toMatchObject([{ was: { role: 'member' }, is: { role: 'on-demand' } }]);
  });

  it('hold guests too, with how often they come', () => {
    const guest = (timesPerHalfYear: number) => [
      {
        ...{ forum: 'a', office: null, service: 'police', label: { nb: 'Politi' } },
        ...{ timesPerHalfYear, withItem: null, optional: false },
      },
    ];
    expect(seatChanges(model([], guest(2)), model([], guest(1)), 'a').changed).toMatchObject([
      { was: { timesPerHalfYear: 2 }, is: { timesPerHalfYear: 1 } },
    ]);
    expect(seatChanges(model([], guest(2)), model([]), 'a').removed.length).toBe(1);
  });

  it('are no change where the forum itself comes or goes', () => {
    const nothing = { forums: [], seats: [], guests: [] } as unknown as ResolvedPack;
    expect(seatChanges(nothing, model([ppt]), 'a').added).toEqual([]);
  });
});
