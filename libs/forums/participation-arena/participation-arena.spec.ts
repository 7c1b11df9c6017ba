import { describe, expect, it } from '@jest/globals';
import { aConclusion } from '../../../tests/support/forum-questions.js';
import { mayConclude, mayWrite } from './participation-arena.rules.js';
import { participationArena } from './participation-arena.policy.js';

describe('the participation arena', () => {
  it('LIL-R24 «Elevene lyttes til og tas med på råd når det gjelder skolens helsefremmende og forebyggende tiltak.»', () => {
    const answer = { type: 'escalation', outcome: 'answer' } as const;
    expect(mayConclude(aConclusion(answer))).toMatchObject({ refused: 'forum.reason-missing' });
    expect(
      mayConclude(aConclusion({ ...answer, reason: 'Vi bygger gangveien i 2027.' })),
    ).toBeNull();
  });

  it('LIL-R25 «Elevenes innspill løftes inn i andre råd og fora for å sikre elevenes mulighet til å påvirke planlegging og utvikling av helsefremmende og forebyggende tiltak.»', () => {
    expect(participationArena.edges).toContain('escalatesTo');
    expect(participationArena.outcomes.discuss).toContain('lift');
  });

  it('LIL-R29 «Benyttes aktivt til å gi uttalelse om helsefremmende og forebyggende tiltak som planlegges i kommunen.»', () => {
    expect(participationArena.agenda.map((section) => section.key)).toContain('hearings');
  });

  it('LIL-R28 «Barnetrinns- og ungdomstrinnsrådets stemmer skal sikres ved at dette blir referert til i politiske saker.»', () => {
    expect(participationArena.edges).toContain('circulatesMinutesTo');
    expect(mayWrite({ persons: 1 })).not.toBeNull();
  });
});
