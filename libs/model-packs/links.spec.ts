import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { allPolicies } from '#forums/all-policies';
import { aPack, refusal } from '../../tests/support/a-pack.js';
import { readPack } from './pack.loader.js';

type Change = { readonly settings?: object; readonly [key: string]: unknown };

/** The pack with its two forums, nettverk and gruppa, changed. */
const reading = (...changes: readonly Change[]) => {
  const pack = aPack();
  const forums = pack.forums.map((forum, at) => {
    const { settings, ...rest } = changes[at] ?? {};
    return { ...forum, ...rest, settings: { ...forum.settings, ...settings } };
  });
  const file = { name: 'fjordby.yaml', text: stringify({ ...pack, forums }) };
  return refusal(() => readPack(file, allPolicies));
};

const joint = (forum: string, count: number): Change => ({
  settings: { meets: { timesPer: 'year', count: 8, joint: { forum, count } } },
});
const ledBy = (forum: string): Change => ({ settings: { chair: { forum } } });
const sitsIn = (forum: string): Change => ({
  seats: [{ role: 'member', officeIn: { forum, role: 'chair' } }],
});
const partOf = (family: string, change: Change = {}): Change => ({ partOf: family, ...change });
const family: Change = { abstract: true };

describe('a pack is refused, with the chain,', () => {
  it.each([
    [
      'R-007 for a seat that follows from a forum that is not there',
      [sitsIn('radet')],
      'forums[0].seats[0].officeIn.forum: «radet» is no forum; allowed: nettverk, gruppa',
    ],
    [
      'R-007 for seats that follow from each other',
      [sitsIn('gruppa'), sitsIn('nettverk')],
      'seats that follow from each other in a loop: nettverk → gruppa → nettverk',
    ],
    [
      'R-037 for a forum led by one that is not there',
      [ledBy('radet')],
      'forums[0].settings.chair.forum: «radet» is no forum of this pack; allowed: nettverk, gruppa',
    ],
    [
      'R-037 for forums that lead each other',
      [ledBy('gruppa'), ledBy('nettverk')],
      'forums that lead each other in a loop: nettverk → gruppa → nettverk',
    ],
    [
      'R-036 for a facilitator who is no office',
      [{ settings: { chair: { facilitators: ['king'] } } }],
      'forums[0].settings.chair.facilitators: «king» is no office of this pack; allowed: director',
    ],
    [
      'R-019 for meetings joint with a forum that is not there',
      [joint('radet', 2)],
      'forums[0].settings.meets.joint.forum: «radet» is no forum of this pack',
    ],
    [
      'R-019 for joint meetings the other forum counts otherwise',
      [joint('gruppa', 2), joint('nettverk', 3)],
      'forums[0].settings.meets.joint.count: 2 meetings joint with gruppa, which has 3 with nettverk',
    ],
    [
      'R-020 for meetings before a forum that is not there',
      [{ settings: { meets: { every: 'month', before: { forum: 'radet' } } } }],
      'forums[0].settings.meets.before.forum: «radet» is no forum of this pack',
    ],
    [
      'R-020 for meetings after a forum that is not there, among alternatives',
      [
        {
          settings: {
            meets: { options: [{ every: 'month', after: { forum: 'radet' } }, { every: 'year' }] },
          },
        },
      ],
      'forums[0].settings.meets.options[0].after.forum: «radet» is no forum of this pack',
    ],
    [
      'R-011 for a family that is not there',
      [partOf('familien')],
      'forums[0].partOf: «familien» is no abstract forum; allowed: none',
    ],
    [
      'R-011 for a family that runs itself',
      [partOf('gruppa')],
      'forums[0].partOf: «gruppa» is no abstract forum; allowed: none',
    ],
    [
      'R-011 for families that are part of each other',
      [partOf('gruppa', family), partOf('nettverk', family)],
      'forums[0].partOf: a loop where none may be: nettverk → gruppa → nettverk',
    ],
  ])('%s', (_why, changes, message) => {
    expect(reading(...changes)).toContain(message);
  });

  it('R-019 but not for joint meetings that both forums count alike', () => {
    expect(reading(joint('gruppa', 2), joint('nettverk', 2))).toBe('nothing');
  });
});
