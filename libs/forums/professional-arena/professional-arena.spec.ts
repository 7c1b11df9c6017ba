import { describe, expect, it } from '@jest/globals';
import { itemTypesOf } from '#kernel/forum/policy';
import { mayWrite } from './professional-arena.rules.js';
import { professionalArena } from './professional-arena.policy.js';

describe('the professional arena', () => {
  it('LIE-R03 «Omtrent åtte ganger i året er det faglig arena barnehage og faglig arena skole for virksomhetsledere og avdelingsledere for å sikre felles forståelse og faglig utvikling.»', () => {
    expect(professionalArena.settings.meets.type).toBe('cadence');
    expect(professionalArena.agenda[0]?.key).toBe('competence');
  });

  it('LIE-R04 «To av disse faglige arenaene er felles for barnehage og skole.»', () => {
    expect(professionalArena.settings.jointPerYear.type).toBe('count');
  });

  it('LIE-R05 «PPT er alltid til stede på faglig arena, og barnevern og helsesykepleiere deltar når det er relevante temaer.»', () => {
    expect(professionalArena.seats).toMatchObject({ member: 'any', 'on-demand': 'any' });
  });

  it('MEL-R43 «Planlegge og gjennomføre tverrfaglige fagdager og kompetansehevingstiltak»', () => {
    expect(professionalArena.accepts).toEqual([]);
    expect(itemTypesOf(professionalArena)).not.toContain('case');
    expect(mayWrite({ persons: 1 })).not.toBeNull();
  });
});
