import { describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { allPolicies } from '#forums/all-policies';
import { aPack, asItIs, refusal } from '../../tests/support/a-pack.js';
import { readPack, type PackFile } from './pack.loader.js';

/** Changes one thing in the pack, by the path the error is to name. */
const withValue = (path: string, value: unknown): PackFile => {
  const pack: unknown = parse(stringify(aPack()));
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  let at = pack as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[steps.at(-1) ?? ''] = value;
  return { name: 'fjordby.yaml', text: stringify(pack) };
};

const readingWith = (path: string, value: unknown) =>
  refusal(() => readPack(withValue(path, value), allPolicies));

/** The same forums as the layer of a region that covers these. */
const aRegion = (covers: readonly string[], first: object = {}): PackFile => {
  const { municipality, forums, ...rest } = aPack();
  const named = covers.map((key) => ({ key, name: { nb: key } }));
  const region = { ...municipality, covers: named };
  const changed = forums.map((forum, at) => (at === 0 ? { ...forum, ...first } : forum));
  const pack = { ...rest, key: 'fjordene', region, forums: changed };
  return { name: 'fjordene.yaml', text: stringify(pack) };
};

describe('a pack that is in order', () => {
  it('loads', () => {
    expect(readPack(asItIs, allPolicies).forums).toHaveLength(2);
  });
});

describe('a pack is refused, with file, path and what is allowed,', () => {
  it.each([
    [
      'for an unknown key',
      'forums[1].colour',
      'red',
      'fjordby.yaml: forums[1]: unknown key «colour»; allowed: key, kind, level, status, since, replaces',
    ],
    [
      'for an edge to nowhere',
      'forums[0].edges[0].to',
      { forum: 'gruppen' },
      'fjordby.yaml: forums[0].edges[0].to: «gruppen» is no forum, office or service of this pack; allowed: nettverk, gruppa, director, ppt',
    ],
    [
      'for an edge its kind does not have',
      'forums[0].edges[0].kind',
      'mandates',
      'forums[0].edges[0].kind: «mandates» is no edge of the kind network; allowed: circulatesMinutesTo',
    ],
    [
      'for an edge that ends twice',
      'forums[0].edges[0].to',
      { forum: 'gruppa', office: 'director' },
      'forums[0].edges[0].to: an edge ends in exactly one of: forum, office, service',
    ],
    [
      'for a cadence nobody can keep',
      'forums[1].settings.meets',
      { every: 'fortnight' },
      'fjordby.yaml: forums[1].settings.meets.every: not-allowed; allowed: week, month',
    ],
    [
      'for a cadence with its numbers turned',
      'forums[1].settings.meets',
      { timesPer: 'month', min: 4, max: 2 },
      'forums[1].settings.meets.min: min-over-max; allowed: 1 to 2',
    ],
    [
      'for a setting the kind does not know',
      'forums[1].settings.mood',
      'good',
      'forums[1].settings.mood: unknown setting «mood»; allowed: meets, chair',
    ],
    [
      'for a question that is neither answered nor open',
      'forums[1].settings.chair',
      undefined,
      'forums[1].settings.chair: not answered; give it a value, or write open',
    ],
    [
      'for a number out of bounds',
      'forums[1].settings.agendaBefore',
      99,
      'forums[1].settings.agendaBefore',
    ],
    [
      'for a chair that is no office',
      'forums[1].settings.chair',
      { office: 'king' },
      'forums[1].settings.chair.office: «king» is no office of this pack; allowed: director',
    ],
    [
      'for a kind that no module brings',
      'forums[1].kind',
      'choir',
      'forums[1].kind: «choir» is no kind of forum; allowed: discussion-team',
    ],
    [
      'for a level its kind does not have',
      'forums[1].level',
      'both',
      'forums[1].level: «individual» is no level of the kind strategic-group; allowed: system',
    ],
    [
      'for a seat its kind does not have',
      'forums[1].seats[0].role',
      'family',
      'forums[1].seats[0].role: «family» is no role of the kind strategic-group; allowed: chair',
    ],
    [
      'for a service that does not exist',
      'forums[1].seats[0].service',
      'library',
      'forums[1].seats[0].service: «library» is no service; allowed: ppt',
    ],
    [
      'for an area that does not exist',
      'units[0].area',
      'west',
      'fjordby.yaml: units[0].area: «west» is no area; allowed: nord',
    ],
    [
      'for a key that is taken',
      'forums[1].key',
      'nettverk',
      'forums[1].key: the key «nettverk» is taken',
    ],
    [
      'for a rule that is quoted nowhere',
      'forums[0].edges[0].rules',
      ['FJO-R02'],
      'forums[0].edges[0].rules[0]: «FJO-R02» is no rule; allowed: FJO-R01',
    ],
    [
      'for a rule that is quoted twice',
      'rules',
      [{ id: 'FJO-R01', quote: 'Igjen.', en: 'Again.' }],
      'rules[0].id: the rule FJO-R01 is quoted twice',
    ],
    [
      'for a decision that leads nowhere',
      'forums[0].edges',
      [],
      'forums[0].edges: the outcome «lift» leads nowhere; allowed: an edge escalatesTo, or «lift» under without',
    ],
    [
      'for a loop upward',
      'forums[1].edges[0].to',
      { forum: 'nettverk' },
      'fjordby.yaml: forums: a loop where none may be: nettverk → gruppa → nettverk',
    ],
    [
      'for days on an edge that has none',
      'forums[0].edges[0].days',
      5,
      'forums[0].edges[0].days: days belong to mustPrecede, and it needs them',
    ],
    [
      'for a guest who comes with an item that is not there',
      'forums[1].guests',
      [{ office: 'director', timesPerHalfYear: 1, withItem: 'slt' }],
      'forums[1].guests[0].withItem: «slt» is no standing item of this forum; allowed: none',
    ],
    [
      'for instances that do not fit their scheme',
      'forums[1].instances',
      { scheme: 'one-per-unit' },
      'forums[1].instances: units belong to the scheme one-per-unit, and it needs them',
    ],
  ])('%s', (_why, path, value, message) => {
    expect(readingWith(path, value)).toContain(message);
  });

  it.each([
    ['is not there', null, 'regions[0]: there is no pack of the region «fjordene»'],
    [
      'does not cover it',
      ['dalby', 'nesby'],
      'regions[0]: «fjordby» is no municipality of the region fjordene; allowed: dalby, nesby',
    ],
    ['is there and covers it', ['fjordby', 'nesby'], 'nothing'],
  ])('for a region that %s', (_what, covers, message) => {
    const resting = withValue('regions', ['fjordene']);
    const region = () => readPack(aRegion(covers ?? []), allPolicies);
    const read = () => readPack(resting, allPolicies, () => (covers === null ? null : region()));
    expect(refusal(read)).toContain(message);
  });

  it('for a region that holds a forum on the level of the child', () => {
    const team = { key: 'team', level: 'individual' };
    expect(refusal(() => readPack(aRegion(['fjordby', 'nesby'], team), allPolicies))).toContain(
      'fjordene.yaml: forums[0].level: «individual» is no level in a region; allowed: system',
    );
  });

  it('for a region that rests on another', () => {
    const file = aRegion(['fjordby', 'nesby']);
    const text = `${file.text}\nregions: [fjordene]\n`;
    expect(refusal(() => readPack({ ...file, text }, allPolicies))).toContain(
      'a region rests on no other region',
    );
  });

  it('for a regional forum of a municipality outside the region', () => {
    const wide = { municipalities: ['fjordby', 'storby'] };
    expect(refusal(() => readPack(aRegion(['fjordby', 'nesby'], wide), allPolicies))).toContain(
      'forums[0].municipalities: «storby» is no municipality of the region; allowed: fjordby, nesby',
    );
  });

  it('for a text that unfolds without end', () => {
    const again = Array.from(
      { length: 10 },
      (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(10)}]`,
    );
    const text = ['a0: &a0 [1]', ...again].join('\n');
    const unfolding = { name: 'fjordby.yaml', text };
    expect(refusal(() => readPack(unfolding, allPolicies))).toMatch(/^fjordby.yaml: line 1: /);
  });

  it('for text that is no YAML', () => {
    const broken = { name: 'fjordby.yaml', text: 'key: [unclosed' };
    expect(refusal(() => readPack(broken, allPolicies))).toMatch(/^fjordby.yaml: line \d+: /);
  });

  it('with every fault at once', () => {
    const pack = { ...aPack(), colour: 'red', schemaVersion: 2 };
    const file = { name: 'fjordby.yaml', text: stringify(pack) };
    expect(refusal(() => readPack(file, allPolicies)).split('\n')).toHaveLength(2);
  });
});
