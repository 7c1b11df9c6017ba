import { describe, expect, it } from '@jest/globals';
import { aConclusion, aRow } from '../../../tests/support/forum-questions.js';
import { mayConclude } from './discussion-team.rules.js';
import { discussionTeam } from './discussion-team.policy.js';

describe('the discussion team', () => {
  it('MEL-R13 «Drøftingsteamet skal sikre en ansvarsforelding der den enkeltes rolle og oppgaver avklares, og dette dokumenteres skriftlig.» (R-099, R-100, R-108, BAE-R14)', () => {
    expect(mayConclude(aConclusion())).toBeNull();
    expect(mayConclude(aConclusion({ matrix: [] }))).toMatchObject({
      refused: 'forum.matrix-incomplete',
    });
    expect(mayConclude(aConclusion({ matrix: [aRow({ person: null })] }))).toMatchObject({
      fields: [{ path: 'matrix.0.person', code: 'required' }],
    });
  });

  it('MEL-R19 «Drøftingsteamet skal ha ansvar for å sikre tverrfaglig samarbeid rundt barn, unge og deres foresatte i den enkelte sak.»', () => {
    const two = [aRow(), aRow({ service: 'nav' })];
    expect(mayConclude(aConclusion({ matrix: two }))).toMatchObject({
      refused: 'forum.lead-service',
    });
  });

  it('MEL-R15 «Saker kan også tas inn til drøftingsteamet uten foresatte, men med samtykke, og saker kan om mulig drøftes anonymt.» (R-076, BAE-R03)', () => {
    expect(discussionTeam.accepts).toEqual(['identified', 'anonymous']);
    const alone = { familyTakesPart: false };
    expect(mayConclude(aConclusion({ ...alone, consented: true }))).toBeNull();
    expect(mayConclude(aConclusion({ ...alone, consented: false }))).toEqual({
      refused: 'forum.consent-missing',
    });
  });

  it('MEL-R12 «Drøftingsteamet kan anbefale ulike tiltak ved behov, og det kan gjøres en vurdering i forhold til tjenester som krever vedtak.» (R-110)', () => {
    expect(discussionTeam.outcomes.case).toContain('advice');
    expect(discussionTeam.outcomes.case).not.toContain('decided');
  });

  it('MEL-R17 «Drøftingsteam for barn og unge har fast leder, og møtene skal gjennomføres 2- 4 ganger pr. måned.»', () => {
    expect(discussionTeam.ledBy).toBe('leader');
    expect(discussionTeam.settings.meets.required).toBe(true);
  });

  it('MEL-R20 «Representant fra den/ de som har meldt inn saken»', () => {
    expect(discussionTeam.seats.referrer).toBe('per-case');
  });

  it('BAE-R17 «Det skal være et lavterskel tilbud og tverrfaglige møter skal resultere i handling.»', () => {
    expect(mayConclude(aConclusion({ outcome: 'no-action', reason: ' ' }))).toMatchObject({
      refused: 'forum.reason-missing',
    });
  });
});
