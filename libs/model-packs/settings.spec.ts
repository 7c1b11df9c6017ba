import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { allPolicies } from '#forums/all-policies';
import { asItIs, refusal } from '../../tests/support/a-pack.js';
import { readPack, readSettings } from './pack.loader.js';
import { resolvePack } from './resolve-pack.js';

describe('settings', () => {
  const pack = readPack(asItIs, allPolicies);
  const slot = { weekday: 'monday', starts: '09:00', minutes: 60, place: 'Rådhuset' };
  const answer = { secretary: { service: 'ppt' }, slot };
  const all = { pack: 'fjordby', forums: { nettverk: answer, gruppa: answer } };
  const reading = (settings: unknown) => {
    const file = { name: 'fjordby.settings.yaml', text: stringify(settings) };
    return readSettings(file, pack, allPolicies);
  };

  it('settle what is open', () => {
    const choices = { settings: reading(all), file: 'fjordby.settings.yaml' };
    expect(resolvePack(pack, choices, allPolicies).series).toHaveLength(2);
  });

  it('must answer for every active forum', () => {
    const some = { settings: reading({ ...all, forums: { gruppa: answer } }), file: 'f.yaml' };
    expect(refusal(() => resolvePack(pack, some, allPolicies))).toContain(
      'f.yaml: forums.nettverk.secretary: open on an active forum; allowed: a value (seat)',
    );
  });

  it.each([
    [
      'what the plan has settled',
      { gruppa: { meets: { every: 'month' } } },
      'forums.gruppa.meets: the plan has settled this',
    ],
    [
      'a forum that is not there',
      { koret: {} },
      'forums.koret: «koret» is no forum of this pack; allowed: nettverk, gruppa',
    ],
    [
      'a setting the kind does not know',
      { gruppa: { mood: 1 } },
      'forums.gruppa.mood: unknown setting «mood»',
    ],
    [
      'an hour that is none',
      { gruppa: { slot: { ...slot, starts: '25:00' } } },
      'forums.gruppa.slot.starts: an hour like 09:00, in quotes',
    ],
    [
      'instances that are not there',
      { gruppa: { slot: { each: { north: slot } } } },
      'forums.gruppa.slot.each: «north» is no instance of gruppa; allowed: gruppa',
    ],
  ])('are refused for %s', (_why, forums, message) => {
    expect(refusal(() => reading({ pack: 'fjordby', forums }))).toContain(message);
  });

  it('are refused for an edge that is not open', () => {
    const edges = [{ from: 'gruppa', kind: 'mandates', to: { forum: 'nettverk' }, settles: 'to' }];
    expect(refusal(() => reading({ ...all, edges }))).toContain(
      'edges[0]: the pack has no edge of this kind with an open «to» there',
    );
  });
});
