import { describe, expect, it } from '@jest/globals';
import { agendaSectionFor } from '#kernel/forum/policy';
import { mayWrite } from './strategic-group.rules.js';
import { strategicGroup } from './strategic-group.policy.js';

describe('the strategic group', () => {
  it('MEL-R28 «Referatene er på agendaen i møter i "tverrfaglig samarbeidsgruppe barn og unge".»', () => {
    expect(agendaSectionFor(strategicGroup, 'minutes-received')?.key).toBe('minutes-received');
    expect(strategicGroup.outcomes['minutes-received']).toContain('answer');
  });

  it('MEL-R39 «Politikontakt og representanter fra videregående skole deltar på møter to ganger pr. halvår»', () => {
    expect(strategicGroup.seats.guest).toBe('any');
  });

  it('MEL-R38 «Kommunalsjef oppvekst og kultur og kommunalsjef helse og velferd deltar ved behov for avklaringer»', () => {
    expect(strategicGroup.seats['on-demand']).toBe('any');
    expect(strategicGroup.edges).toContain('escalatesTo');
  });

  it('MEL-R37 «Tverrfaglig samarbeidsgruppe barn og unge får ansvar for å iverksette Strategisk plan for tverrfaglig samarbeid og forebyggende arbeid barn og unge 2022- 2025.»', () => {
    expect(strategicGroup.edges).toContain('mandates');
    expect(strategicGroup.outcomes.mandate).toContain('measures');
  });

  it('MEL-R44 «Sikre samordning på tvers av tjenesteområder og sektorer»', () => {
    expect(strategicGroup.levels).toEqual(['system']);
    expect(mayWrite({ persons: 2 })).toMatchObject({ values: { count: 2 } });
    expect(mayWrite({ persons: 0 })).toBeNull();
  });
});
