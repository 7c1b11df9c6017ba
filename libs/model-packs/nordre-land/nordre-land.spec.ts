import { describe, expect, it } from '@jest/globals';
import { demoPackOf } from '../packs-on-disk.js';

const land = demoPackOf('nordre-land');
const region = demoPackOf('gjovikregionen');
const of = (packKey: string) => land.forums.filter((forum) => forum.packKey === packKey);
const cadenceOf = (forum: string) => land.series.find((each) => each.forum === forum)?.cadence;

describe('the pack of Nordre Land', () => {
  it('NOL-R04 R-003: makes a pupil follow-up team for every school', () => {
    const schools = land.units.filter(({ kind }) => kind === 'school');
    expect(of('elevoppfolgingsteam').map(({ unit }) => unit)).toEqual(
      schools.map(({ key }) => key),
    );
  });

  it('NOL-R01 NOL-R03 R-016: kindergarten teams discuss anonymously, about every third week', () => {
    for (const { key, settings } of of('droftingsteam-barnehage')) {
      expect(settings['anonymity']).toBe('only');
      expect(cadenceOf(key)).toEqual({ every: '3 weeks', about: true });
    }
  });

  it('NOL-R13 R-038: an agreement secures the seat of BUP in the competence team', () => {
    const bup = land.seats.find(({ service }) => service === 'bup');
    expect(bup).toMatchObject({
      forum: 'kompetanseteam',
      terms: { agreement: { en: 'Agreement with BUP' } },
    });
  });

  it('NOL-R17 R-037: the family team, which stands around, leads the competence network', () => {
    const chair = land.seats.find(
      ({ forum, role }) => forum === 'kompetansenettverk' && role === 'chair',
    );
    expect(chair?.terms).toEqual({ ofForum: 'familieteam' });
    expect(land.around.map(({ key }) => key)).toContain('familieteam');
  });

  it('NOL-R19: the joint leader meeting is every third week', () => {
    expect(cadenceOf('felles-ledermote-0-24')).toEqual({ every: '3 weeks' });
  });
});

describe('the layer of the Gjøvik region', () => {
  it('is named by Nordre Land, and covers it', () => {
    expect(land.regions).toEqual(['gjovikregionen']);
    expect(region.owner).toMatchObject({ kind: 'region' });
    expect(region.owner.covers).toContain('nordre-land');
  });

  it('NOL-R23: has the police council, with a seat for the management of each municipality', () => {
    const seats = region.seats.filter(
      ({ forum, party }) => forum === 'felles-politirad' && party === 'municipal-management',
    );
    expect(seats.map(({ terms }) => terms?.municipality)).toEqual(region.owner.covers);
  });

  it('holds nothing on the level of the child', () => {
    expect(new Set(region.forums.map(({ level }) => level))).toEqual(new Set(['system']));
  });
});
