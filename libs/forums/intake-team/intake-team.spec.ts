import { describe, expect, it } from '@jest/globals';
import { aConclusion, anIntake } from '../../../tests/support/forum-questions.js';
import { mayConclude, mayTakeIn } from './intake-team.rules.js';
import { intakeTeam } from './intake-team.policy.js';

describe('the intake team', () => {
  it('LIE-R47 «Når barnehage og skole har jobbet systematisk med barnet over tid, og det fortsatt er bekymring, må sakene løftet videre i systemet.»', () => {
    expect(mayTakeIn(anIntake())).toBeNull();
    expect(mayTakeIn(anIntake({ triedMeasures: 0 }))).toMatchObject({
      refused: 'referral.tried-missing',
    });
    expect(mayTakeIn(anIntake({ triedMeasures: 0, urgent: true }))).toBeNull();
  });

  it('LIE-R49 «Leder av inntaksteam: Barnekoordinator – innkaller, holder oversikt over sakene som skal tas opp og koordinerer hvem som skal komme inn i tillegg»', () => {
    expect(intakeTeam.ledBy).toBe('leader');
    expect(intakeTeam.seats['on-demand']).toBe('per-case');
  });

  it('LIE-R51 «Sender tilbake til barnehage/skole for videre arbeid i virksomheten eller videre til Lier utadrettet team.»', () => {
    expect(intakeTeam.edges).toEqual(expect.arrayContaining(['returnsTo', 'refersTo']));
    expect(intakeTeam.outcomes.case).toEqual(expect.arrayContaining(['return', 'forward']));
  });

  it('LIE-R48 «Det er et ønske at Lier kommune skal opprette et inntaksteam bestående av ledere for hjelpetjenestene, der barn og familiers utfordringer kan meldes inn og drøftes.»', () => {
    expect(intakeTeam.levels).toEqual(['individual']);
    expect(mayConclude(aConclusion({ matrix: [] }))).toMatchObject({
      refused: 'forum.matrix-incomplete',
    });
  });
});
