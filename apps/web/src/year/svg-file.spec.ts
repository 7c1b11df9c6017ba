import { describe, expect, it } from '@jest/globals';
import { plainColour } from './svg-file.js';

describe('a colour in a drawing', () => {
  it('is written so that every program reads it', () => {
    expect(plainColour('color(srgb 1 0.5 0)')).toBe('rgb(255, 128, 0)');
    expect(plainColour('color(srgb 0.043 0.353 0.325 / 0.5)')).toBe('rgb(11, 90, 83)');
  });

  it('is left as it is where it is plain already, or a pattern', () => {
    for (const value of ['rgb(11, 90, 83)', 'none', 'url("#wheel-hatch")'])
      expect(plainColour(value)).toBe(value);
  });
});
