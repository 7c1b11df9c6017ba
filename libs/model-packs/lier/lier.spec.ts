import { describe, expect, it } from '@jest/globals';
import { ladderOf } from '#kernel/forum/ladder';
import { demoPackOf } from '../packs-on-disk.js';

const lier = demoPackOf('lier');
const ladder = ladderOf(lier.edges);
const seatsIn = (forum: string) => lier.seats.filter((seat) => seat.forum === forum);
const of = (packKey: string) => lier.forums.filter((forum) => forum.packKey === packKey);

describe('the pack of Lier', () => {
  it('LIE-R07 R-031: principal and/or department head sit in the school’s resource team', () => {
    const [team] = of('ressursteam-skole');
    const seat = seatsIn(team?.key ?? '').find(({ terms }) => terms?.both);
    expect(seat?.terms?.anyOf?.map(({ office }) => office?.split('.')[0])).toEqual([
      'principal',
      'department-head',
    ]);
  });

  it('LIE-R17 R-029 R-030: child welfare comes from August 2024 where there are relevant cases', () => {
    const [team] = of('ressursteam-barnehage');
    const seats = seatsIn(team?.key ?? '').filter(({ from }) => from === '2024-08-01');
    expect(seats.map(({ role, service }) => [role, service])).toEqual([
      ['on-demand', 'child-welfare'],
      ['on-demand', 'health-service-children-youth'],
    ]);
    expect(seats.every(({ terms }) => terms?.condition !== undefined)).toBe(true);
  });

  it('LIE-R28 R-036: two advisers facilitate the TFG and nobody chairs', () => {
    const roles = seatsIn('tfg').map(({ role }) => role);
    expect(roles.filter((role) => role === 'facilitator')).toHaveLength(2);
    expect(roles).not.toContain('chair');
  });

  it('LIE-R42: unclear responsibility goes from every team to the directors', () => {
    for (const { key } of [...of('ressursteam-skole'), ...of('ressursteam-barnehage')])
      expect(ladder.escalation(key, 'unclear-responsibility')?.to).toEqual({
        forum: 'kommunalsjefmote',
      });
  });

  it('LIE-R04 R-019: two of the eight sessions are joint for kindergarten and school', () => {
    const joint = ['skole', 'barnehage'].map(
      (key) => lier.series.find(({ forum }) => forum === `faglig-arena-${key}`)?.cadence.joint,
    );
    expect(joint).toEqual([
      { forum: 'faglig-arena-barnehage', count: 2 },
      { forum: 'faglig-arena-skole', count: 2 },
    ]);
  });

  it('R-008: the intake team is a wish of the plan, and says so', () => {
    expect(of('inntaksteam').map(({ status }) => status)).toEqual(['wished']);
  });
});
