import { describe, expect, it } from '@jest/globals';
import { ladderOf } from '#kernel/forum/ladder';
import { demoPackOf, packOf } from '../packs-on-disk.js';

const plan = packOf('baerum');
const baerum = demoPackOf('baerum');
const ladder = ladderOf(baerum.edges);
const early = baerum.forums.filter(({ packKey }) => packKey.startsWith('tidlig-innsatsteam-'));
const seatsIn = (forum: string) => baerum.seats.filter((seat) => seat.forum === forum);

describe('the pack of Bærum', () => {
  it('BAE-R01 R-005: makes seven early-intervention teams, by age', () => {
    expect(early).toHaveLength(7);
    const ages = new Set(early.map(({ settings }) => JSON.stringify(settings['ages'])));
    expect(ages.size).toBe(5);
  });

  it('BAE-R03 BAE-R12 R-011: the seven share consent and that no case is anonymous', () => {
    for (const { settings } of early)
      expect(settings).toMatchObject({ withoutFamily: 'consent', anonymity: 'never' });
    expect(baerum.forums.map(({ packKey }) => packKey)).not.toContain('tidlig-innsatsteam');
  });

  it('BAE-R24 BAE-R25 R-035: the head of the child’s kindergarten chairs, and another leads', () => {
    const seats = seatsIn('tidlig-innsatsteam-1-5.east');
    const chair = seats.find(({ role }) => role === 'chair');
    expect(chair).toMatchObject({ terms: { perCase: { kindergarten: 'kindergarten-head' } } });
    const leader = seats.find(({ role }) => role === 'leader');
    expect(leader?.office).toBe('department-head-health-services');
  });

  it('BAE-R45 R-007: whoever leads the team for 6–12 years sits in the children’s team', () => {
    const follows = seatsIn('barneteam').map(({ terms }) => terms?.officeIn);
    // the team for 6–12 years is one in the east and one in the west: each has its leader
    for (const part of ['east', 'west'])
      expect(follows).toContainEqual({ forum: `tidlig-innsatsteam-6-12.${part}`, role: 'leader' });
  });

  it('BAE-R06: a case on extremism goes to the core group', () => {
    const [first] = early;
    expect(ladder.escalation(first?.key ?? '', 'extremism')?.to).toEqual({
      forum: 'kjernegruppen',
    });
  });

  it('BAE-R54: the youth teams report to the SLT group and to the coordinator', () => {
    const to = ladder.edgesFrom('ungdomsteam.east', 'reportsTo').map((edge) => edge.to);
    expect(to).toEqual([{ forum: 'slt-koordineringsgruppen' }, { office: 'coordinator-sammen' }]);
  });

  it('BAE-R53 R-012 R-020: the rhythm of the youth teams is open between two until one is chosen', () => {
    const youth = plan.forums.find(({ key }) => key === 'ungdomsteam');
    const meets = {
      options: [
        { timesPer: 'year', min: 3, max: 4 },
        { every: 'month', before: { forum: 'slt-koordineringsgruppen' } },
      ],
    };
    expect(youth?.settings['meets']).toEqual(meets);
    const chosen = baerum.series.find(({ forum }) => forum === 'ungdomsteam.east');
    expect(chosen?.cadence).toEqual(meets.options[1]);
  });

  it('BAE-R58 R-005: has a working group for each of the seven focus areas', () => {
    expect(baerum.forums.filter(({ packKey }) => packKey === 'arbeidsgrupper')).toHaveLength(7);
  });
});
