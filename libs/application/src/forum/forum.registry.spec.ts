import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import type { ForumPolicy } from '#kernel/forum/policy';
import { asForumKind } from '#kernel/forum/vocabulary';
import { ForumModule } from './forum.module.js';
import { ForumRegistry } from './forum.registry.js';

const aPolicy = (kind: string): ForumPolicy => ({
  kind: asForumKind(kind),
  levels: ['system'],
  accepts: [],
  ledBy: 'chair',
  seats: { chair: 1 },
  agenda: [],
  outcomes: {},
  minutes: [],
  edges: [],
  personData: false,
  settings: {},
  rules: {},
});

const houseOf = (...policies: ForumPolicy[]) => {
  @Module({ imports: policies.map((policy) => ForumModule.of(policy)) })
  class House {}
  return Test.createTestingModule({ imports: [House] }).compile();
};

describe('the registry of forums', () => {
  it('knows every kind that a module brings', async () => {
    const house = await houseOf(aPolicy('choir'), aPolicy('orchestra'));
    const registry = house.get(ForumRegistry);
    expect(registry.all().map((policy) => policy.kind)).toEqual(['choir', 'orchestra']);
    expect(registry.of('choir').ledBy).toBe('chair');
  });

  it('does not start with a kind that is taken', async () => {
    await expect(houseOf(aPolicy('choir'), aPolicy('choir'))).rejects.toThrow(
      'The forum kind «choir» is registered twice',
    );
  });

  it('tells which kinds there are when a row has another', async () => {
    const house = await houseOf(aPolicy('choir'));
    expect(() => house.get(ForumRegistry).of('quartet')).toThrow('known: choir');
  });
});
