import { describe, expect, it } from '@jest/globals';
import { aConclusion, aRow } from '../../../tests/support/forum-questions.js';
import { headDecides, mayConclude } from './resource-team.rules.js';
import { resourceTeam } from './resource-team.policy.js';

describe('the resource team', () => {
  it('LIE-R08 «Ressursteamet er et rådgivende organ til rektor som har beslutningsmyndighet.» (R-107)', () => {
    expect(headDecides(aConclusion({ decidedByLead: false }))).toEqual({
      refused: 'forum.head-decides',
    });
    expect(headDecides(aConclusion({ decidedByLead: false, outcome: 'advice' }))).toBeNull();
  });

  it('LIE-R09 «Ressursteamet skal jobbe både systemrettet og individrettet.»', () => {
    expect(resourceTeam.levels).toEqual(['individual', 'system']);
    expect(resourceTeam.accepts).toContain('system');
  });

  it('LIE-R11 «eleven har derfor rett til å uttale seg i alle forhold som berører dem»', () => {
    expect(mayConclude(aConclusion({ voiceHeard: false }))).toMatchObject({
      refused: 'forum.voice-missing',
    });
  });

  it('LIE-R13 «Temaer skal omhandle felles rutiner og læringsmiljøet, samt enkeltelever med behov for tilpasset opplæring eller spesialundervisning.» (R-052)', () => {
    expect(resourceTeam.agenda.map((section) => section.key)).toEqual([
      'environment',
      'follow-up',
      'new-cases',
      'decisions',
    ]);
  });

  it('LIE-R12 «samtidig som bistanden rundt eleven koordineres og evalueres»', () => {
    const answer = mayConclude(aConclusion({ matrix: [aRow({ evaluateOn: null })] }));
    expect(answer).toEqual({
      refused: 'forum.matrix-incomplete',
      fields: [{ path: 'matrix.0.evaluateOn', code: 'required' }],
    });
  });

  it('LIE-R17 «Fra august 2024 skal også barnevernet og helsetjenesten for barn og unge, være representert i ressursteam der det er relevante saker.»', () => {
    expect(resourceTeam.seats['on-demand']).toBe('any');
  });
});
