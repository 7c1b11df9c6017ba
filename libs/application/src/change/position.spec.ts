import { describe, expect, it } from '@jest/globals';
import { PositionText } from '#contract/change';
import { isAfter, positionOf, textOf } from './position.js';

describe('a position', () => {
  it('comes back from the wire as it was, also beyond 53 bits', () => {
    for (const text of ['1.0.0', '2.9007199254740993.2147483647']) {
      expect(PositionText.parse(text)).toBe(text);
      expect(textOf(positionOf(text))).toBe(text);
    }
  });

  it('is ordered by epoch, then transaction as a number, then place in the transaction', () => {
    const ordered = [
      '1.9.5',
      '1.10.0',
      '1.10.1',
      '1.9007199254740992.0',
      '1.9007199254740993.0',
      '2.1.0',
    ];
    ordered.forEach((one, at) =>
      ordered.forEach((other, place) =>
        expect(isAfter(positionOf(one), positionOf(other))).toBe(at > place),
      ),
    );
  });

  it('is nothing else than three numbers', () => {
    for (const text of [
      '',
      '1',
      '1.2',
      '1.2.x',
      "1.2.3'",
      '-1.2.3',
      '1.2.3.4',
      '1.99999999999999999999.3',
    ])
      expect(PositionText.safeParse(text).success).toBe(false);
  });
});
