import { describe, expect, it } from '@jest/globals';
import { agendaSectionFor } from '#kernel/forum/policy';
import { aConclusion } from '../../../tests/support/forum-questions.js';
import { mayConclude } from './local-team.rules.js';
import { localTeam } from './local-team.policy.js';

describe('the local team', () => {
  it('MEL-R01 «Gruppen ledes av rektor/ styrer og møtes fast 1 gang per måned.»', () => {
    expect(localTeam.ledBy).toBe('chair');
    expect(localTeam.seats.chair).toBe(1);
    expect(localTeam.settings.meets).toEqual({ type: 'cadence', required: true });
  });

  it('MEL-R03 «Ansatte involverer foresatte, og som hovedregel skal barn/ungdom og deres foresatte delta i møter som angår dem.»', () => {
    expect(localTeam.seats.family).toBe('per-case');
    expect(localTeam.settings.participation.of).toContain('main-rule');
  });

  it('MEL-R04 «Hvis det ikke er mulig, innhentes samtykke.»', () => {
    expect(mayConclude(aConclusion({ familyTakesPart: false }))).toBeNull();
    expect(mayConclude(aConclusion({ familyTakesPart: false, consented: false }))).toEqual({
      refused: 'forum.consent-missing',
    });
  });

  it('MEL-R05 «Ved behov for veiledning og/eller avklaring om det er behov for ekstra tiltak, meldes saken inn til drøftingsteam for barn og unge.»', () => {
    expect(localTeam.edges).toContain('refersTo');
    expect(localTeam.outcomes.case).toContain('forward');
  });

  it('MEL-R08 «Lokale tverrfaglige team blir den viktigste arenaen for det enkelte barn/ungdom som har behov for tidlig innsats.»', () => {
    expect(localTeam.levels).toEqual(['individual', 'system']);
  });

  it('NOL-R06 «Elevoppfølgingsteam drøfter aktuelle saker og samarbeider om opplæring og oppfølging av elever.»', () => {
    expect(agendaSectionFor(localTeam, 'case')?.key).toBe('new-cases');
    expect(agendaSectionFor(localTeam, 'case', true)?.key).toBe('follow-up');
  });
});
