import { describe, expect, it } from '@jest/globals';
import { itemTypesOf } from '#kernel/forum/policy';
import { anIntake } from '../../../tests/support/forum-questions.js';
import { mayTakeIn, mayWrite } from './police-council.rules.js';
import { policeCouncil } from './police-council.policy.js';

describe('the police council', () => {
  it('NOL-R24 «Dette er en viktig arena for å drøfte felles utfordringer knyttet til rus og kriminalitet, samt se på hvordan disse kan møtes i fellesskap.»', () => {
    expect(itemTypesOf(policeCouncil)).not.toContain('case');
    expect(policeCouncil.levels).toEqual(['system']);
  });

  it('never gets a person, with or without consent', () => {
    expect(policeCouncil.personData).toBe(false);
    expect(mayTakeIn(anIntake({ consented: true }))).toEqual({
      refused: 'forum.kind-not-accepted',
    });
    expect(mayTakeIn(anIntake({ kind: 'anonymous' }))).not.toBeNull();
    expect(mayTakeIn(anIntake({ kind: 'system' }))).toBeNull();
    expect(mayWrite({ persons: 1 })).toMatchObject({ refused: 'wall.person-found' });
  });

  it('MEL-R45 «Styringsgruppe/politiråd vil bestå som i dag, men leder av tverrfaglig samarbeidsgruppe barn og unge blir også deltaker i styringsgruppa/politiråd.»', () => {
    expect(policeCouncil.seats.member).toBe('any');
    expect(policeCouncil.agenda.find((section) => section.key === 'issues')?.items).toContain(
      'escalation',
    );
  });

  it('NOL-R23 «Politiråd består av kommuneledelse, politisk ledelse, politikontakt og SLT-koordinator.»', () => {
    expect(policeCouncil.ledBy).toBe('chair');
    expect(policeCouncil.seats).not.toHaveProperty('family');
  });

  it('NOL-R25 «Videre drøftes forebyggende tiltak på alle nivåer, med ulike perspektiver og fra ulike nivåer.»', () => {
    expect(policeCouncil.edges).toContain('mandates');
    expect(policeCouncil.outcomes.discuss).toContain('measures');
  });
});
