import { describe, expect, it } from '@jest/globals';
import { entriesOnDisk } from './data.ts';
import { judge } from './judge.ts';
import { whatIsKnown } from './known.ts';
import { notLater, requirementIds, ruleIds } from './scope.ts';

const known = whatIsKnown();

describe('the requirements and the rules', () => {
  it('are 185 and 392, and 49 are of the issue that may put nothing off', () => {
    expect(requirementIds).toHaveLength(185);
    expect(Object.values(ruleIds).flat()).toHaveLength(392);
    expect(notLater.size).toBe(49);
  });

  it('each have a verdict, and point only at settings, texts and issues that exist', () => {
    const { faults } = judge(entriesOnDisk(), known, []);
    // Which tests passed, and what the packs say, is asked by `npm run trace`.
    const asked = /^(no test of the last report|its sentence)/;
    expect(faults.filter(({ says }) => !asked.test(says))).toEqual([]);
  });
});

describe('a path to a setting', () => {
  it.each([
    'local-team.settings.participation',
    'local-team.settings.participation.of.main-rule',
    'discussion-team.edges.returnsTo',
    'discussion-team.outcomes.case.return',
    'network.agenda.standing',
    'forum.seats[].party',
    'forum.guests[].timesPerHalfYear',
    'forum.edges[].to.office',
    'pack.forums[].standing[].title.nb',
  ])('leads somewhere: %s', (path) => {
    expect(known.isSetting(path)).toBe(true);
  });

  it.each([
    'local-team.settings.elected',
    'local-team.settings.participation.of.never',
    'no-team.settings.meets',
    'forum.seats[].colour',
    'forum.seats.party',
    'pack.forums[].guests[].x',
    '',
  ])('leads nowhere: «%s»', (path) => {
    expect(known.isSetting(path)).toBe(false);
  });
});
