import { describe, expect, it } from '@jest/globals';
import { agendaSectionFor } from '#kernel/forum/policy';
import { mayWrite } from './steering-group.rules.js';
import { steeringGroup } from './steering-group.policy.js';

describe('the steering group', () => {
  it('BAE-R57 «Styringsgruppen fortsetter med regelmessige møter om status på «Sammen for barn og unge».»', () => {
    expect(steeringGroup.agenda[0]?.key).toBe('status');
    expect(steeringGroup.settings.meets.required).toBe(true);
  });

  it('MEL-R58 «Prosjektleder har hatt møter med styringsgruppen etter hver samling i prosjektgruppa, der tema har vært status i arbeidet og drøfting av problemstillinger som har vært meldt inn i forkant av møtet.»', () => {
    expect(steeringGroup.settings.issuesBefore).toMatchObject({ type: 'working-days' });
    expect(agendaSectionFor(steeringGroup, 'discuss')?.key).toBe('issues');
  });

  it('MEL-R64 «Planprosessen har vært organisert som et prosjekt med styringsgruppe, prosjektgruppe og referansegruppe.»', () => {
    expect(steeringGroup.edges).toContain('mandates');
    expect(steeringGroup.levels).toEqual(['system']);
    expect(mayWrite({ persons: 1 })).toMatchObject({ refused: 'wall.person-found' });
  });
});
