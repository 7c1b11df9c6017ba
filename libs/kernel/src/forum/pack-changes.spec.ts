import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Edge } from './ladder.js';
import { packChanges } from './pack-changes.js';
import type { ResolvedForum, ResolvedPack } from './resolved-pack.js';
import { asForumKind } from './vocabulary.js';

const keys = ['a', 'b', 'c', 'd'] as const;

const aForum = (
  key: string,
  packKey: string,
  settings: Record<string, unknown>,
): ResolvedForum => ({
  key,
  packKey,
  kind: asForumKind('network'),
  level: 'system',
  status: 'active',
  name: { nb: `Forum ${key}` },
  unit: null,
  area: null,
  settings,
  without: [],
  overdueTo: null,
  mandate: {
    purpose: null,
    rules: [],
    settledHere: [],
    open: [],
    since: null,
    replaces: [],
    replacedBy: [],
  },
  standing: [],
});

const aModel = (forums: readonly ResolvedForum[], edges: readonly Edge[] = []): ResolvedPack => ({
  key: 'fjordby',
  owner: { key: 'fjordby', name: { nb: 'Fjordby' }, kind: 'municipality', covers: [] },
  regions: [],
  around: [],
  units: [],
  services: [],
  offices: [],
  forums,
  seats: [],
  edges,
  series: [],
  guests: [],
});

const model = fc
  .record({
    forums: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom(...keys),
        settings: fc.dictionary(fc.constantFrom('meets', 'slot', 'ages'), fc.jsonValue()),
      }),
      { selector: ({ key }) => key },
    ),
    ends: fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys))),
  })
  .map(({ forums, ends }) => {
    const there = new Set<string>(forums.map(({ key }) => key));
    const edges = ends
      .filter(([from, to]) => there.has(from) && there.has(to))
      .map(([from, to]): Edge => ({ from, kind: 'refersTo', to: { forum: to } }));
    return aModel(
      forums.map(({ key, settings }) => aForum(key, key, settings)),
      edges,
    );
  });

const counted = (before: ResolvedPack, after: ResolvedPack, what: string): number =>
  packChanges(before, after)
    .filter((change) => change.what === what)
    .reduce((sum, { count }) => sum + count, 0);

describe('what has changed between two models', () => {
  it('is nothing between a model and itself', () => {
    fc.assert(fc.property(model, (one) => packChanges(one, structuredClone(one)).length === 0));
  });

  it('is told backwards by its opposite', () => {
    fc.assert(
      fc.property(model, model, (one, other) => {
        expect(counted(one, other, 'added')).toBe(counted(other, one, 'ended'));
        expect(counted(one, other, 'way-added')).toBe(counted(other, one, 'way-removed'));
        expect(counted(one, other, 'setting')).toBe(counted(other, one, 'setting'));
      }),
    );
  });

  it('is one line for forums of one description that change alike', () => {
    const team = (value: number) => [
      aForum('team.nord', 'team', { agendaBefore: value }),
      aForum('team.sor', 'team', { agendaBefore: value }),
    ];
    expect(packChanges(aModel(team(5)), aModel(team(7)))).toEqual([
      {
        what: 'setting',
        name: { nb: 'Forum team.nord' },
        count: 2,
        detail: 'agendaBefore',
        before: 5,
        after: 7,
      },
    ]);
  });
});
