import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ladderOf } from '#kernel/forum/ladder';
import { demoPackOf, packOf } from '../packs-on-disk.js';
import { PackRefused } from '../faults.js';
import { resolvePack } from '../resolve-pack.js';
import { allPolicies } from '#forums/all-policies';

const plan = packOf('melhus');
const melhus = demoPackOf('melhus');
const ladder = ladderOf(melhus.edges);

const countOf = (packKey: string) =>
  melhus.forums.filter((forum) => forum.packKey === packKey).length;
const seatsIn = (forum: string) => melhus.seats.filter((seat) => seat.forum === forum);
const seriesOf = (forum: string) => melhus.series.find((series) => series.forum === forum);

const nedre = 'tverrfaglige-nettverk.nedre-melhus';
const vest = 'tverrfaglige-nettverk.melhus-vest';
const group = 'tverrfaglig-samarbeidsgruppe';
const council = 'slt-styringsgruppe-politirad';
const manager = 'unit-manager-family-prevention-mastery';

describe('the pack of Melhus', () => {
  it('has sixteen units, eight of them in Nedre Melhus', () => {
    expect(melhus.units).toHaveLength(16);
    expect(melhus.units.filter((unit) => unit.area === 'nedre-melhus')).toHaveLength(8);
  });

  it.each([
    ['lokale-tverrfaglige-team', 16],
    ['droftingsteam', 1],
    ['tverrfaglige-nettverk', 3],
    [group, 1],
    [council, 1],
    ['tverrfaglige-fagdager', 1],
    ['samarbeidsmoter', 0],
  ])('makes of %s %i', (forum, count) => {
    expect(countOf(forum)).toBe(count);
  });

  it('R-003: has a local team at every school, kindergarten and combined unit, also the private ones (MEL-R72)', () => {
    const teams = melhus.forums.filter(({ packKey }) => packKey === 'lokale-tverrfaglige-team');
    const unitsWithTeam = teams.map(({ unit }) => unit);
    expect(teams).toHaveLength(melhus.units.length);
    expect(new Set(unitsWithTeam)).toEqual(new Set(melhus.units.map(({ key }) => key)));
    expect(new Set(melhus.units.map(({ kind }) => kind)).size).toBe(3);
    expect(unitsWithTeam).toContain('brekkasen-idrettsbarnehage');
  });

  it('R-004: has three networks by name, each with units of its own, of different size', () => {
    const sizes = ['nedre-melhus', 'melhus-sor', 'melhus-vest'].map((area) => [
      melhus.forums.find(({ key }) => key === `tverrfaglige-nettverk.${area}`)?.area,
      seatsIn(`tverrfaglige-nettverk.${area}`).filter(({ unit }) => unit !== null).length,
    ]);
    expect(sizes).toEqual([
      ['nedre-melhus', 8],
      ['melhus-sor', 6],
      ['melhus-vest', 2],
    ]);
  });

  it('quotes every rule once, and the plan word for word', () => {
    const quoted = [...plan.forums.flatMap((forum) => forum.rules ?? []), ...(plan.rules ?? [])];
    expect(new Set(quoted.map((rule) => rule.id)).size).toBe(quoted.length);
    expect(quoted.find((rule) => rule.id === 'MEL-R13')?.quote).toContain('ansvarsforelding');
  });

  it('has a name and a purpose for every forum, in three languages', () => {
    for (const forum of plan.forums) {
      expect([forum.name.nn, forum.name.en, forum.purpose?.nn, forum.purpose?.en]).not.toContain(
        undefined,
      );
    }
  });
});

describe('who sits where in Melhus', () => {
  it('MEL-R01: a principal or a kindergarten head leads each local team (R-033)', () => {
    const chairs = melhus.seats.filter((seat) => seat.role === 'chair');
    const chairOf = (unit: string) =>
      chairs.find((seat) => seat.forum === `lokale-tverrfaglige-team.${unit}`)?.office;
    expect(chairOf('gimse-barneskole')).toBe('principal.gimse-barneskole');
    expect(chairOf('elvebakken-barnehage')).toBe('kindergarten-head.elvebakken-barnehage');
    expect(chairOf('hovin-barnehage-og-skole')).toBe('principal.hovin-barnehage-og-skole');
  });

  it('MEL-R17: the discussion team has a permanent leader, and seven services', () => {
    const seats = seatsIn('droftingsteam');
    expect(seats.filter((seat) => seat.role === 'leader')).toHaveLength(1);
    expect(seats.filter((seat) => seat.role === 'member')).toHaveLength(7);
  });

  it('MEL-R26: each network elects its leader for twelve months', () => {
    for (const forum of melhus.forums.filter((each) => each.packKey === 'tverrfaglige-nettverk')) {
      const chair = seatsIn(forum.key).find((seat) => seat.role === 'chair');
      expect(chair).toMatchObject({ termMonths: 12, office: null, service: null });
    }
  });

  it('MEL-R30: every school and kindergarten sits in exactly one network', () => {
    const seated = melhus.seats
      .filter((seat) => seat.forum.startsWith('tverrfaglige-nettverk.') && seat.unit !== null)
      .map((seat) => seat.unit);
    const units = melhus.units.map((unit) => unit.key);
    expect(seated).toHaveLength(units.length);
    expect(new Set(seated)).toEqual(new Set(units));
  });

  it('MEL-R45: whoever leads the collaboration group is a member of the police council (R-007)', () => {
    const chair = seatsIn(group).find((seat) => seat.role === 'chair');
    expect(seatsIn(council).map((seat) => seat.office)).toContain(chair?.office);
  });

  it('R-039: police, upper-secondary school and the specialist health service sit among the municipality’s own', () => {
    expect(seatsIn(council).map(({ office }) => office)).toEqual(
      expect.arrayContaining(['police-contact', 'principal-upper-secondary']),
    );
    const services = seatsIn('droftingsteam').map(({ service }) => service);
    expect(services).toEqual(
      expect.arrayContaining(['police', 'nav', 'specialist-health-service']),
    );
  });

  it('gives every seat to somebody the pack knows (R-025)', () => {
    const offices = new Set(melhus.offices.map((office) => office.key));
    const services = new Set(melhus.services.map((service) => service.key));
    for (const seat of melhus.seats) {
      if (seat.office !== null) expect(offices).toContain(seat.office);
      if (seat.service !== null) expect(services).toContain(seat.service);
      expect([seat.office, seat.service, seat.party].filter(Boolean)).toHaveLength(1);
    }
  });
});

describe('when Melhus meets', () => {
  it.each([
    ['MEL-R01', 'lokale-tverrfaglige-team.gimse-barneskole', { every: 'month', fixed: true }],
    ['MEL-R17', 'droftingsteam', { timesPer: 'month', min: 2, max: 4 }],
    ['MEL-R29', nedre, { timesPer: 'year', count: 4, fixed: true, extra: 'on-demand' }],
    ['MEL-R40', group, { every: 'month' }],
  ])('%s: %s keeps the plan’s own rhythm', (_rule, forum, cadence) => {
    expect(seriesOf(forum)?.cadence).toEqual(cadence);
  });

  it('has no series for days that are called when needed', () => {
    expect(seriesOf('tverrfaglige-fagdager')).toBeUndefined();
  });

  it('spreads the local teams, so that no two ask for the same hour', () => {
    const wishes = melhus.series
      .filter((series) => series.forum.startsWith('lokale-tverrfaglige-team.'))
      .map((series) => JSON.stringify(series.prefers));
    expect(new Set(wishes).size).toBe(16);
  });

  it('MEL-R39: police contact and upper-secondary school come twice per half-year', () => {
    const guests = melhus.guests.filter((guest) => guest.forum === group);
    expect(guests.map((guest) => [guest.office ?? guest.service, guest.timesPerHalfYear])).toEqual([
      ['police-contact', 2],
      ['upper-secondary-school', 2],
    ]);
  });

  it('MEL-R24: SLT is on each network’s agenda once per half-year, with the coordinator there', () => {
    const network = melhus.forums.find((forum) => forum.key === nedre);
    expect(network?.standing).toMatchObject([{ key: 'slt', timesPerHalfYear: 1 }]);
    const guests = melhus.guests.filter((guest) => guest.forum === nedre);
    expect(guests.map((guest) => [guest.office, guest.withItem, guest.optional])).toEqual([
      ['slt-coordinator', 'slt', false],
      ['police-contact', 'slt', true],
    ]);
  });
});

describe('how things travel in Melhus', () => {
  it('MEL-R05: a case goes from any local team to the discussion team, and comes back (R-122)', () => {
    expect(ladder.edgesTo('droftingsteam', 'refersTo')).toHaveLength(16);
    expect(ladder.edgesFrom('droftingsteam', 'returnsTo')).toHaveLength(16);
  });

  it('MEL-R18: the discussion team reports to the unit manager', () => {
    expect(ladder.edgesFrom('droftingsteam', 'reportsTo').map((edge) => edge.to)).toEqual([
      { office: manager },
      { forum: group },
    ]);
  });

  it('MEL-R27: the networks’ minutes go to the collaboration group, and what is above hears of it (R-006, R-123)', () => {
    expect(ladder.edgesTo(group, 'circulatesMinutesTo')).toHaveLength(3);
    expect(ladder.above(nedre)).toEqual([group, council]);
  });

  it('MEL-R38: what must be clarified goes to the two municipal directors', () => {
    expect(ladder.officesAbove(vest)).toEqual([
      'municipal-director-upbringing-culture',
      'municipal-director-health-welfare',
    ]);
    expect(ladder.escalation(group, 'slt')?.to).toEqual({ forum: council });
  });

  it('tells an office of overdue measures, wherever the plan names one above', () => {
    const told = Object.fromEntries(melhus.forums.map((forum) => [forum.key, forum.overdueTo]));
    expect(told['droftingsteam']).toBe(manager);
    expect(told[vest]).toBe('municipal-director-upbringing-culture');
    expect(Object.keys(told).filter((key) => told[key] === null)).toEqual([council]);
  });

  it('lets the system issues of a local team reach the network of its own area only', () => {
    const [edge, ...more] = ladder.edgesFrom(
      'lokale-tverrfaglige-team.eid-barnehage-og-skole',
      'escalatesTo',
    );
    expect(edge?.to).toEqual({ forum: vest });
    expect(more).toEqual([]);
  });

  it('has no loop, and no edge to nowhere', () => {
    expect(ladder.loops()).toEqual([]);
    const forums = new Set(melhus.forums.map((forum) => forum.key));
    for (const edge of melhus.edges) {
      expect(forums).toContain(edge.from);
      if ('forum' in edge.to) expect(forums).toContain(edge.to.forum);
    }
  });
});

describe('what the plan leaves open', () => {
  it('keeps an active forum shut until it is settled (R-012)', () => {
    const nothing = { settings: { pack: 'melhus', forums: {} }, file: 'melhus.settings.yaml' };
    const resolve = () => resolvePack(plan, nothing, allPolicies);
    expect(resolve).toThrow(PackRefused);
    expect(resolve).toThrow(
      `melhus.settings.yaml: forums.${council}.meets: open on an active forum`,
    );
    expect(resolve).toThrow(/the edge mustPrecede is open/);
  });

  it('says on the forum’s page what the municipality settled itself', () => {
    const mandate = melhus.forums.find((forum) => forum.key === council)?.mandate;
    expect(mandate?.settledHere).toEqual(expect.arrayContaining(['meets', 'chair', 'secretary']));
    const local = melhus.forums.find((forum) => forum.packKey === 'lokale-tverrfaglige-team');
    expect(local?.mandate.settledHere).not.toContain('meets');
    const days = melhus.forums.find((forum) => forum.key === 'tverrfaglige-fagdager');
    expect(days?.mandate.settledHere).toEqual(['chair', 'agendaBefore']);
  });

  it('is settled in the demo by lines that say so', () => {
    const file = new URL('../demo/melhus.settings.yaml', import.meta.url);
    const mark = ' # choice of the demo, not of the plan';
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const values = lines.slice(2).filter((line) => !line.endsWith(':'));
    expect(values.filter((line) => !line.endsWith(mark))).toEqual([]);
  });
});
