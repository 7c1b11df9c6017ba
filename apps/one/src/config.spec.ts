import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

describe('configuration', () => {
  it('needs nothing to try Laget', () => {
    expect(readConfig({})).toMatchObject({
      LAGET_PORT: 4100,
      LAGET_HOST: '127.0.0.1',
      LAGET_MODE: 'demo',
      LAGET_DEMO: 'melhus',
    });
  });

  it('lists every mistake at once', () => {
    const mistakes = { LAGET_PORT: 'http', LAGET_MODE: 'test', LAGET_DATABASE_URL: 'mysql://x' };
    expect(() => readConfig(mistakes)).toThrow(
      /LAGET_PORT[^]*LAGET_MODE[^]*LAGET_DATABASE_URL: must begin with postgresql/,
    );
  });

  it('takes an empty variable as one not set', () => {
    expect(readConfig({ LAGET_PORT: '' }).LAGET_PORT).toBe(4100);
  });

  it('does not let production live on another day', () => {
    expect(() => readConfig({ LAGET_MODE: 'production', LAGET_TODAY: '2026-09-08' })).toThrow(
      'LAGET_TODAY: is for demo and tests only',
    );
  });
});
