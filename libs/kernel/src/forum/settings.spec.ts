import { describe, expect, it } from '@jest/globals';
import { openSettings, unanswered, type SettingsSchema } from './settings.js';

const schema: SettingsSchema = {
  meets: { type: 'cadence', required: true },
  ages: { type: 'ages', required: false },
};

describe('the settings of a forum', () => {
  it('are answered or marked open, and nothing else is asked', () => {
    expect(unanswered(schema, { meets: 'open' })).toEqual([]);
    expect(unanswered(schema, { ages: { from: 0, to: 20 }, mood: 'good' })).toEqual([
      { setting: 'mood', code: 'unknown' },
      { setting: 'meets', code: 'missing' },
    ]);
  });

  it('keep the forum shut while a required one is open or missing (R-012)', () => {
    expect(openSettings(schema, { meets: 'open', ages: 'open' })).toEqual(['meets']);
    expect(openSettings(schema, {})).toEqual(['meets']);
    expect(openSettings(schema, { meets: { every: 'month' } })).toEqual([]);
  });
});
