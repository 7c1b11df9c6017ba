import { describe, expect, it } from '@jest/globals';
import { openSettings, unanswered, type SettingsSchema } from './settings.js';

const schema: SettingsSchema = {
  meets: { type: 'cadence', required: true },
  ages: { type: 'ages', required: false },
};

describe('the settings of a forum', () => {
  it('are answered or marked open, and nothing else is asked', () => {
    expect(unanswered({ schema, values: { meets: 'open' }, level: 'both' })).toEqual([]);
    expect(
      unanswered({ schema, values: { ages: { from: 0, to: 20 }, mood: 'good' }, level: 'both' }),
    ).toEqual([
      { setting: 'mood', code: 'unknown' },
      { setting: 'meets', code: 'missing' },
    ]);
  });

  it('keep the forum shut while a required one is open or missing', () => {
    expect(
      openSettings({ schema, values: { meets: 'open', ages: 'open' }, level: 'both' }),
    ).toEqual(['meets']);
    expect(openSettings({ schema, values: {}, level: 'both' })).toEqual(['meets']);
    expect(openSettings({ schema, values: { meets: { every: 'month' } }, level: 'both' })).toEqual(
      [],
    );
  });

  it('R-012 are open while the plan has not decided between its alternatives', () => {
    const values = {
      meets: { options: [{ every: 'month' }, { timesPer: 'year', min: 3, max: 4 }] },
    };
    expect(openSettings({ schema, values, level: 'both' })).toEqual(['meets']);
  });

  it('are asked only of the forums they concern', () => {
    const some: SettingsSchema = {
      chair: { type: 'chair', required: true },
      electedIn: { type: 'count', required: true, only: { chair: 'elected' } },
      anonymity: { type: 'yes-no', required: true, only: { level: 'individual' } },
    };
    const values = { chair: { office: 'mayor' } };
    expect(openSettings({ schema: some, values, level: 'system' })).toEqual([]);
    expect(openSettings({ schema: some, values, level: 'both' })).toEqual(['anonymity']);
    const elected = { chair: { elected: { termMonths: 12, rotates: true } } };
    expect(openSettings({ schema: some, values: elected, level: 'system' })).toEqual(['electedIn']);
  });
});
