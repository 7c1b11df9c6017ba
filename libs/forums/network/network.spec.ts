import { describe, expect, it } from '@jest/globals';
import { mayElect, mayWrite } from './network.rules.js';
import { network } from './network.policy.js';

describe('the network', () => {
  const members = ['gimse', 'lundamo', 'pps'];

  it('MEL-R26 «Det velges leder i hvert nettverk for ett år om gangen, og lederansvaret går på omgang»', () => {
    const earlier = ['gimse', 'lundamo'];
    const elect = (candidate: string, rotates = true) =>
      mayElect({ candidate, members, earlier, rotates });
    expect(elect('pps')).toBeNull();
    expect(elect('lundamo')).toEqual({ refused: 'forum.not-in-turn' });
    expect(elect('gimse')).toEqual({ refused: 'forum.not-in-turn' });
    expect(elect('lundamo', false)).toBeNull();
    expect(elect('somebody else')).toEqual({ refused: 'forum.not-a-member' });
  });

  it('MEL-R26 begins the round anew when everybody has led', () => {
    const earlier = ['gimse', 'lundamo', 'pps'];
    expect(mayElect({ candidate: 'gimse', members, earlier, rotates: true })).toBeNull();
  });

  it('MEL-R27 «Referat fra møtene sendes tverrfaglig samarbeidsgruppe barn og unge, ved leder.»', () => {
    expect(network.edges).toContain('circulatesMinutesTo');
  });

  it('MEL-R23 «Det opprettes tre tverrfaglige nettverk som skal ivareta samarbeid på systemnivå.»', () => {
    expect(network.levels).toEqual(['system']);
    expect(network.outcomes).not.toHaveProperty('case');
    expect(mayWrite({ persons: 1 })).toMatchObject({ refused: 'wall.person-found' });
  });

  it('MEL-R24 «SLT- arbeidet settes på agendaen en gang hvert halvår, og SLT- koordinator og eventuelt politikontakt deltar i deler av møtet.»', () => {
    expect(network.agenda.find((section) => section.key === 'standing')?.items).toEqual([
      'standing',
    ]);
    expect(network.seats.guest).toBe('any');
  });

  it('MEL-R25 «skal dette være en arena der f.eks. barn, ungdom og foreldrerepresentanter inviteres inn på enkelte møter i nettverkene»', () => {
    expect(network.agenda.map((section) => section.key)).toContain('voices');
    expect(network.settings.userMeetings.type).toBe('count');
  });
});
