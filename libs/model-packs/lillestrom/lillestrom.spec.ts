import { describe, expect, it } from '@jest/globals';
import { ladderOf } from '#kernel/forum/ladder';
import { demoPackOf, packOf } from '../packs-on-disk.js';

const plan = packOf('lillestrom');
const lillestrom = demoPackOf('lillestrom');
const ladder = ladderOf(lillestrom.edges);
const leading = (forum: string) =>
  lillestrom.seats.filter((seat) => seat.forum === forum && seat.role === 'chair');

describe('the pack of Lillestrøm', () => {
  it('LIL-R02 R-033: the chief executive leads the strategic level', () => {
    expect(leading('bti-strategisk-niva').map(({ office }) => office)).toEqual([
      'chief-municipal-executive',
    ]);
  });

  it('R-036 R-037: the coordinator and the adviser team lead the operative level together', () => {
    const chairs = leading('bti-operativt-niva');
    expect(chairs.map(({ office, terms }) => office ?? terms?.ofForum)).toEqual([
      'bti-coordinator',
      'radgiverteam',
    ]);
  });

  it('R-006 R-011: networks and teams of the executing level are led by the adviser team', () => {
    const members = plan.forums.filter(({ partOf }) => partOf === 'bti-utforerniva');
    expect(members.map(({ key }) => key)).toEqual(['tverrfaglige-nettverk', 'samarbeidsteam']);
    for (const { settings } of members)
      expect(settings['chair']).toEqual({ forum: 'radgiverteam' });
  });

  it('LIL-R10 R-049: experience with the action guide is on every agenda of the executing level', () => {
    const network = lillestrom.forums.find(({ packKey }) => packKey === 'tverrfaglige-nettverk');
    expect(network?.standing.map(({ key }) => key)).toEqual(['experience-with-action-guide']);
  });

  it('LIL-R04: what the executing level lifts goes to the operative level, and on upward as settled', () => {
    expect(ladder.above('tverrfaglige-nettverk.nord')).toEqual([
      'bti-operativt-niva',
      'bti-koordinerende-niva',
      'bti-strategisk-niva',
    ]);
  });
});
