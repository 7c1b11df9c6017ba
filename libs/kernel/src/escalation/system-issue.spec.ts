import { describe, expect, it } from '@jest/globals';
import { named, on, tuesday } from '../../../../tests/support/case-builders.js';
import { anIssue } from '../../../../tests/support/meeting-builders.js';
import type { ForumId, OfficeId } from '../ids.js';
import { isRefusal, type Outcome } from '../outcome.js';
import { acknowledgeIssue, answerIssue, isHome } from './answer-issue.js';
import { answerEscalation, openEscalation } from './escalation.js';
import { liftIssue, type IssueEdge, type Lift, type LiftTo } from './lift-issue.js';
import {
  raiseIssue,
  type IssueDeed,
  type IssueStep,
  type SystemIssueView,
} from './system-issue.js';

const refused = (outcome: object) => (isRefusal(outcome) ? outcome.refused : null);
const edge = (from: string, to: Partial<IssueEdge>, kind = 'escalatesTo'): IssueEdge => ({
  kind,
  from: named<ForumId>(from),
  toForum: null,
  toOffice: null,
  reason: null,
  ...to,
});
const edges = [
  edge('school-network', { toForum: named('group') }),
  edge('group', { toForum: named('council') }),
  edge('council', { toOffice: named('director') }),
  edge('school-network', { toForum: named('council') }, 'circulatesMinutesTo'),
];
const forum = (name: string): LiftTo => ({ forum: named<ForumId>(name) });

/** An issue on its way, with all its steps. */
interface Journey {
  readonly issue: SystemIssueView;
  readonly steps: readonly IssueStep[];
}
const go = (journey: Journey, outcome: Outcome<IssueDeed>): Journey => {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  const { issue, step } = outcome.change;
  return { issue: { ...journey.issue, ...issue }, steps: [...journey.steps, step] };
};
const lift = ({ issue, steps }: Journey, to: LiftTo, more: Partial<Lift> = {}) =>
  liftIssue(
    issue,
    { to, edges, steps, respondWithin: 10, why: 'Not ours alone', ...more },
    tuesday,
  );
const answer = ({ issue, steps }: Journey) =>
  answerIssue(issue, { answer: 'Two more posts', steps }, tuesday);
const raised: Journey = { issue: anIssue(), steps: [] };

describe('a system issue', () => {
  it('is written without persons, or not stored', () => {
    const input = { ...anIssue(), personsFound: 1 };
    expect(refused(raiseIssue(input, tuesday))).toBe('wall.person-found');
    expect(raiseIssue({ ...input, personsFound: 0 }, tuesday)).toMatchObject({
      change: { issue: { state: 'raised', atForum: 'school-network' }, step: { ord: 1 } },
      facts: [{ name: 'system-issue.raised', level: 'system' }, { name: 'forum.counted' }],
    });
  });

  it('is lifted along the pack’s edges only, with a day to answer by', () => {
    expect(lift(raised, forum('group'))).toMatchObject({
      change: { issue: { state: 'lifted', atForum: 'group', respondBy: '2026-09-22' } },
    });
    expect(refused(lift(raised, forum('council')))).toBe('escalation.no-edge');
    expect(refused(lift(raised, { office: named<OfficeId>('director') }))).toBe(
      'escalation.no-edge',
    );
    expect(refused(lift(raised, forum('group'), { why: ' ' }))).toBe('system-issue.reason-missing');
  });

  it('comes back down the way it went up, step by step, and is acknowledged at home', () => {
    let way = go(raised, lift(raised, forum('group')));
    way = go(way, lift(way, forum('council')));
    way = go(way, lift(way, { office: named<OfficeId>('director') }));
    expect(way.issue).toMatchObject({ atForum: null, atOffice: 'director' });
    const passed: (string | null | undefined)[] = [];
    while (!isHome(way.issue)) {
      expect(refused(acknowledgeIssue(way.issue, way, tuesday))).not.toBeNull();
      way = go(way, answer(way));
      passed.push(way.issue.atForum);
    }
    expect(passed).toEqual(['council', 'group', 'school-network']);
    expect(refused(answer(way))).toBe('system-issue.home');
    way = go(way, acknowledgeIssue(way.issue, way, tuesday));
    expect(way.issue.state).toBe('acknowledged');
    expect(way.steps.map(({ ord }) => ord)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('an escalation', () => {
  it('is answered once, with words', () => {
    const climb = {
      id: named<never>('escalation-1'),
      reason: 'action-overdue',
      level: 'system' as const,
      fromForum: named<ForumId>('group'),
      toOffice: named<OfficeId>('director'),
      action: null,
      referral: null,
      respondWithin: 3,
    };
    const { change } = openEscalation(climb, on('2026-09-11'));
    expect(change.respondBy).toBe('2026-09-16');
    expect(refused(answerEscalation(change, { answer: '' }, tuesday))).toBe(
      'escalation.answer-missing',
    );
    expect(answerEscalation(change, { answer: 'Done by Friday' }, tuesday)).toMatchObject({
      change: { state: 'answered', answeredBy: 'kari' },
      facts: [
        { name: 'escalation.answered', from: 'open', to: 'answered' },
        { name: 'forum.counted' },
      ],
    });
    const twice = { ...change, state: 'answered' as const };
    expect(refused(answerEscalation(twice, { answer: 'Again' }, tuesday))).toBe(
      'escalation.answered',
    );
  });
});
