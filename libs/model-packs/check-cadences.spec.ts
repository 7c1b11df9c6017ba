import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { allPolicies } from '#forums/all-policies';
import { aPack, refusal } from '../../tests/support/a-pack.js';
import { readPack, readSettings } from './pack.loader.js';
import { resolvePack } from './resolve-pack.js';

/** The small municipality with how often its two forums meet: the network and the group. */
const packOf = (...meets: readonly unknown[]) => {
  const pack = aPack();
  return stringify({
    ...pack,
    forums: pack.forums.map((forum, at) => ({
      ...forum,
      status: 'planned',
      settings: { ...forum.settings, ...(meets[at] ? { meets: meets[at] } : {}) },
    })),
  });
};
const reading = (...meets: readonly unknown[]) =>
  readPack({ name: 'fjordby.yaml', text: packOf(...meets) }, allPolicies);
const refused = (...meets: readonly unknown[]) => refusal(() => reading(...meets));

const twoWays = {
  options: [
    { timesPer: 'year', min: 3, max: 4 },
    { every: 'month', before: { forum: 'gruppa' } },
  ],
};
const choosing = (meets: unknown) => {
  const pack = reading(twoWays);
  const text = stringify({
    pack: 'fjordby',
    forums: { nettverk: { meets } },
  });
  const file = { name: 'fjordby.settings.yaml', text };
  return resolvePack(
    pack,
    { settings: readSettings(file, pack, allPolicies), file: file.name },
    allPolicies,
  );
};

describe('cadences that name other forums', () => {
  it('are refused when there is no such forum', () => {
    for (const word of ['before', 'after'])
      expect(refused({ every: 'month', [word]: { forum: 'slt' } })).toContain(
        `forums[0].settings.meets.${word}.forum: «slt» is no forum of this pack; allowed: nettverk, gruppa`,
      );
    expect(refused({ every: 'month', joint: { forum: 'slt', count: 1 } })).toContain(
      'meets.joint.forum: «slt» is no forum',
    );
  });

  it('are refused when they name themselves', () => {
    expect(refused({ every: 'month', before: { forum: 'nettverk' } })).toBe(
      'fjordby.yaml: forums[0].settings.meets.before.forum: itself; allowed: another forum than «nettverk»',
    );
  });

  it('are refused with the whole chain when they go round', () => {
    const ring = refused(
      { every: 'month', before: { forum: 'gruppa' } },
      { every: 'month', before: { forum: 'nettverk' } },
    );
    expect(ring).toContain('each would meet before the other: nettverk → gruppa → nettverk');
  });
});

describe('a cadence the plan has not decided', () => {
  it('is open: it can be read, and the forum has no such setting until one is chosen', () => {
    const [network] = choosing('open').forums;
    expect(network?.settings).not.toHaveProperty('meets');
  });

  it('is settled by choosing one of the options', () => {
    const [network] = choosing({ timesPer: 'year', min: 3, max: 4 }).forums;
    expect(network?.settings['meets']).toEqual({ timesPer: 'year', min: 3, max: 4 });
    expect(network?.mandate.settledHere).toContain('meets');
  });

  it('is not settled by what the plan does not offer', () => {
    expect(refusal(() => choosing({ every: 'week' }))).toContain(
      'forums.nettverk.meets: not what the plan offers; allowed: [{"timesPer":"year","min":3,"max":4}',
    );
  });

  it('keeps an active forum from being installed', () => {
    const text = packOf(twoWays).replace('status: planned', 'status: active');
    const pack = readPack({ name: 'fjordby.yaml', text }, allPolicies);
    const none = { settings: { pack: 'fjordby', forums: {} }, file: 'fjordby.settings.yaml' };
    expect(refusal(() => resolvePack(pack, none, allPolicies))).toContain(
      'forums.nettverk.meets: open on an active forum; allowed: a value (cadence)',
    );
  });

  it('is refused with the place of the option that is wrong', () => {
    expect(refused({ options: [{ every: 'month' }, { every: 'noon' }] })).toContain(
      'forums[0].settings.meets.options.1.every: not-allowed; allowed: week',
    );
  });
});
