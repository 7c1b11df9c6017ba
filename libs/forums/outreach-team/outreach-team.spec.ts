import { describe, expect, it } from '@jest/globals';
import { aConclusion, anIntake } from '../../../tests/support/forum-questions.js';
import { mayConclude, mayTakeIn } from './outreach-team.rules.js';
import { outreachTeam } from './outreach-team.policy.js';

describe('the outreach team', () => {
  it('LIE-R54 «LUT blir et frivillig hjelpetiltak, basert på samtykke fra involverte parter.»', () => {
    expect(mayTakeIn(anIntake())).toBeNull();
    expect(mayTakeIn(anIntake({ consented: false, urgent: true }))).toEqual({
      refused: 'forum.consent-missing',
    });
    expect(outreachTeam.accepts).not.toContain('anonymous');
  });

  it('LIE-R53 «LUT er tenkt å jobbe basert på anbefaling av inntaksteamet.»', () => {
    expect(outreachTeam.outcomes.case).toEqual(expect.arrayContaining(['accepted', 'declined']));
    expect(mayConclude(aConclusion({ outcome: 'declined' }))).toMatchObject({
      refused: 'forum.reason-missing',
    });
  });

  it('LIE-R55 «Teamet vil jobbe på individnivå med barn, unge og familier, og samtidig jobbe på systemnivå med veiledning og opplæring til familier, pårørende og kommunale instanser.»', () => {
    expect(outreachTeam.levels).toEqual(['individual', 'system']);
    expect(outreachTeam.agenda.map((section) => section.key)).toContain('guidance');
    expect(mayTakeIn(anIntake({ kind: 'system', consented: false }))).toBeNull();
  });

  it('LIE-R24 «Dette er et tilbud for barn og unge mellom 12 – 18 år, men med en mulig oppfølging frem til fylte 25 år.»', () => {
    expect(outreachTeam.settings.ages.required).toBe(true);
  });
});
