import { describe, expect, it } from '@jest/globals';
import { firstTermEnds } from './first-term.js';

describe('the first term of an elected chair', () => {
  it.each([
    [9, '2026-08-01', '2026-09-30'],
    [9, '2026-09-30', '2026-09-30'],
    [9, '2026-11-24', '2027-09-30'],
    [2, '2027-03-01', '2028-02-29'],
    [12, '2026-08-01', '2026-12-31'],
  ])('elected in month %i, installed on %s: ends on %s', (electedIn, today, ends) => {
    expect(firstTermEnds({ electedIn }, today)).toBe(ends);
  });

  it('is over at once where no month is settled, so that the election is asked for', () => {
    expect(firstTermEnds({}, '2026-08-01')).toBe('2026-08-01');
  });
});
