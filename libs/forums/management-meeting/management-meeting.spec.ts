import { describe, expect, it } from '@jest/globals';
import { aConclusion, aRow, anIntake } from '../../../tests/support/forum-questions.js';
import { mayConclude, mayTakeIn } from './management-meeting.rules.js';
import { managementMeeting } from './management-meeting.policy.js';

describe('the management meeting', () => {
  it('LIE-R42 «Om det oppstår uklarhet eller uenighet om fordeling av ansvar mellom tjenester så skal saken løftes til kommunalsjefnivå.»', () => {
    expect(managementMeeting.agenda[0]).toEqual({ key: 'disputes', items: ['case', 'escalation'] });
    expect(managementMeeting.settings.decidesWithin.required).toBe(true);
  });

  it('LIE-R44 «er det i dette forumet hovedansvaret avklares»', () => {
    const decided = { outcome: 'decided' } as const;
    expect(mayConclude(aConclusion({ ...decided }))).toBeNull();
    const nobody = [aRow({ lead: false })];
    expect(mayConclude(aConclusion({ ...decided, matrix: nobody }))).toEqual({
      refused: 'forum.lead-service',
      values: { leads: 0 },
    });
  });

  it('LIE-R45 «Det er alltid et mål for Lier kommune at hovedansvaret for samordning av tjenestetilbudet skal løses på et lavest mulig nivå.» (R-121)', () => {
    expect(mayTakeIn(anIntake({ triedMeasures: 0 }))).toEqual({
      refused: 'forum.try-below-first',
    });
    expect(mayTakeIn(anIntake())).toBeNull();
  });

  it('LIE-R01 «Kommunalsjefene for tjenesteområdene har møter ca. annenhver uke for saker på systemnivå for å sikre informasjonsflyt og sammenheng i tjenestene.»', () => {
    expect(managementMeeting.levels).toContain('system');
  });

  it('LIL-R05 «leder det tverrfaglige samarbeidet gjennom konkretisering og delegering ut fra gitt oppdragsbrev fra Kommunedirektørens ledergruppe»', () => {
    expect(managementMeeting.edges).toContain('mandates');
  });
});
