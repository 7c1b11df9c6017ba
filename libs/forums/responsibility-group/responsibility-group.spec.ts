import { describe, expect, it } from '@jest/globals';
import { aConclusion, anIntake } from '../../../tests/support/forum-questions.js';
import { mayConclude, mayTakeIn } from './responsibility-group.rules.js';
import { responsibilityGroup } from './responsibility-group.policy.js';

describe('the responsibility group', () => {
  it('LIE-R36 «Koordinator har ansvaret for utarbeidelse av IP og for å innkalle til ansvarsgruppemøter som avholdes minimum to ganger i året.»', () => {
    expect(responsibilityGroup.ledBy).toBe('leader');
    expect(responsibilityGroup.settings.perYear).toMatchObject({ type: 'count', required: true });
    expect(responsibilityGroup.settings.slot.required).toBe(false);
  });

  it('MEL-R51 «Ved tiltak på gult nivå skal foreldre, samt ansatte på den arenaen som barnet befinner seg til daglig (barnehage eller skole) involveres.» (R-140)', () => {
    expect(responsibilityGroup.seats.family).toBe('per-case');
    expect(mayConclude(aConclusion({ familyTakesPart: false }))).toEqual({
      refused: 'forum.family-missing',
    });
  });

  it('LIE-R37 «Koordinator skal også sikre samordning av tjenestetilbudet og fremdrift i arbeidet med individuell plan.»', () => {
    expect(responsibilityGroup.agenda[0]).toMatchObject({ key: 'plan', followUp: true });
    expect(mayConclude(aConclusion({ matrix: [] }))).toMatchObject({
      refused: 'forum.matrix-incomplete',
    });
  });

  it('BAE-R76 «I spesielle tilfeller hvor PP-tjenesten ikke er involvert, skal foreldre/foresatte, barnehage/skole og eventuelle samarbeidspartnere innkalles til et overføringsmøte»', () => {
    expect(responsibilityGroup.accepts).toEqual(['identified']);
    expect(mayTakeIn(anIntake({ consented: false }))).toEqual({ refused: 'forum.consent-missing' });
  });
});
