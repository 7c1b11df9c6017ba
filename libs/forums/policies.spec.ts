import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ForumPolicy } from '#kernel/forum/policy';
import { itemTypesOf, outcomesOf, sectionsFor } from '#kernel/forum/policy';
import { emptyText } from '#kernel/forum/template';
import { levelOf, outcomeEdges } from '#kernel/forum/vocabulary';
import { languages } from '#kernel/language';
import { forumFamilies, forumKinds } from '#contract/forum-kinds';
import { readCatalogue } from '#texts/texts-on-disk';
import { allPolicies } from './all-policies.js';

const folder = new URL('./', import.meta.url);
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const keysOf = (policy: ForumPolicy) => [
  ['forum-kinds', policy.kind, 'name'],
  ['forum-kinds', policy.kind, 'about'],
  ...policy.agenda.map((section) => ['forum', 'agenda', section.key]),
  ...policy.minutes.map((section) => ['forum', 'minutes', section.key]),
  ...Object.values(policy.outcomes).flatMap((codes) =>
    codes.map((code) => ['forum', 'outcome', code]),
  ),
  ...Object.keys(policy.settings).map((setting) => ['forum', 'setting', setting]),
  ...policy.edges.map((edge) => ['forum', 'edge', edge]),
];

const find = (texts: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([k]) => k === key)?.[1]
        : undefined,
    texts,
  );

describe('the kinds', () => {
  it('are the folders, the policies and the table of kinds: one list', () => {
    expect(allPolicies.map((policy) => policy.kind).sort()).toEqual(folders);
    expect(Object.keys(forumKinds).sort()).toEqual(folders);
  });

  it('look different from family to family, in symbol and in colour', () => {
    const looks = Object.values(forumFamilies);
    expect(new Set(looks.map((look) => look.symbol)).size).toBe(looks.length);
    expect(new Set(looks.map((look) => look.colour)).size).toBe(looks.length);
    expect(new Set(Object.values(forumKinds).map(({ family }) => family)).size).toBe(looks.length);
  });

  it('are all in the one module that lists them', () => {
    const list = readFileSync(new URL('all-forums.module.ts', folder), 'utf8');
    for (const kind of folders) expect(list).toContain(`./${kind}/${kind}.module.js`);
  });
});

describe.each(allPolicies.map((policy) => [policy.kind as string, policy] as const))(
  'the mandate of %s',
  (kind, policy) => {
    it('quotes at least three sentences of a plan, each with its rule id', () => {
      const spec = readFileSync(new URL(`${kind}/${kind}.spec.ts`, folder), 'utf8');
      const quoted = [...spec.matchAll(/it\('([A-Z]{3}-R\d+) «/g)].map((match) => match[1]);
      expect(new Set(quoted).size).toBeGreaterThanOrEqual(3);
    });

    it('is led by somebody, in a seat that exists once', () => {
      expect(policy.seats[policy.ledBy]).toBe(1);
    });

    it('takes only what belongs to its levels', () => {
      for (const kindOfReferral of policy.accepts) {
        expect(policy.levels).toContain(levelOf(kindOfReferral));
      }
    });

    it('ends every item it takes with an outcome', () => {
      for (const type of itemTypesOf(policy))
        expect(outcomesOf(policy, type).length).toBeGreaterThan(0);
    });

    it('has an edge for every outcome that sends something on', () => {
      const needed = Object.values(policy.outcomes)
        .flat()
        .flatMap((outcome) => outcomeEdges[outcome] ?? []);
      expect(policy.edges).toEqual(expect.arrayContaining(needed));
    });

    it('writes down what it decides', () => {
      for (const type of itemTypesOf(policy))
        expect(sectionsFor(policy, type).length).toBeGreaterThan(0);
    });

    it('holds persons only where it holds cases', () => {
      expect(policy.personData).toBe(policy.levels.includes('individual'));
      expect(itemTypesOf(policy).includes('case')).toBe(policy.personData);
    });

    it('keeps the child’s view and the responsibility for every case', () => {
      const sections = sectionsFor(policy, 'case').map((section) => section.content);
      if (policy.personData) expect(sections).toEqual(expect.arrayContaining(['voice', 'matrix']));
      else expect(policy.rules.mayWrite?.({ persons: 1 })).not.toBeNull();
    });

    it('has at most three rules of its own', () => {
      expect(Object.keys(policy.rules).length).toBeLessThanOrEqual(3);
    });

    it('asks the municipality how often it meets and who leads it', () => {
      expect(policy.settings).toMatchObject({
        meets: { type: 'cadence', required: true },
        chair: { type: 'chair', required: true },
      });
    });

    it('has an empty minutes text for every type of item', () => {
      for (const type of itemTypesOf(policy)) {
        const text = emptyText(policy, type, (section) => `heading of ${section}`);
        expect(text.type).toBe('doc');
        expect(text.content.length).toBeGreaterThan(0);
      }
    });

    it.each(languages)('has words for all of it in %s', (language) => {
      const texts = readCatalogue(language);
      const missing = keysOf(policy).filter((path) => typeof find(texts, path) !== 'string');
      expect(missing).toEqual([]);
    });
  },
);
