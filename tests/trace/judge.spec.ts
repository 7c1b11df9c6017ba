import { describe, expect, it } from '@jest/globals';
import { judge, type Known } from './judge.ts';
import type { ReportedTest } from './report.ts';
import { rulesSchema, type Entry, type Verdict } from './verdict.ts';

const file = 'libs/kernel/src/seat.spec.ts';
const passed: ReportedTest = { file, title: 'a seat has dates (R-030, MEL-R26)', passed: true };

const known: Known = {
  ids: ['R-030', 'R-099', 'MEL-R26'],
  notLater: new Set(['R-030']),
  issues: ['5 the meeting and its minutes'],
  isSetting: (path) => path === 'network.settings.electedIn',
  isText: (key) => key === 'forum-page.tabs.rules',
  shown: { 'melhus.tverrfaglige-nettverk': ['MEL-R26'] },
};

/** The faults when this is what is said of one id, and the others of the models are not asked for. */
const faultsOf = (entry: Entry, tests: readonly ReportedTest[] = [passed]): string[] =>
  judge([entry], { ...known, ids: [entry.id] }, tests).faults.map(({ says }) => says);

const enforced: Verdict = { enforced: { by: null } };

describe('a requirement or a rule stands', () => {
  it.each<[string, Verdict, string]>([
    ['MEL-R26', enforced, 'enforced'],
    ['MEL-R26', { enforced: { by: file } }, 'enforced'],
    ['MEL-R26', { setting: ['network.settings.electedIn'] }, 'setting'],
    ['R-099', { text: ['forum-page.tabs.rules'] }, 'text shown'],
    ['MEL-R26', { shown: 'melhus.tverrfaglige-nettverk' }, 'text shown'],
    ['R-099', { later: '5 the meeting and its minutes' }, 'later'],
    ['R-099', { notForSoftware: 'it tells what the council did' }, 'not for software'],
  ])('%s by %j: %s', (id, verdict, name) => {
    const { judged, faults } = judge([{ id, verdict }], { ...known, ids: [id] }, [passed]);
    expect(faults).toEqual([]);
    expect(judged).toMatchObject([{ id, verdict: name }]);
  });

  it('by every test that has the id in its title or in what it stands under', () => {
    const { judged } = judge([{ id: 'R-030', verdict: enforced }], known, [passed]);
    expect(judged[0]?.by).toBe(`${file}: ${passed.title}`);
  });
});

describe('it is told', () => {
  it('when an id of the models is missing, strange, or there twice', () => {
    const entries = ['R-030', 'R-030', 'R-186'].map((id) => ({ id, verdict: enforced }));
    const { faults } = judge(entries, known, [{ ...passed, title: 'R-030 and R-186' }]);
    expect(faults).toEqual([
      { id: 'R-099', says: 'is missing in the data' },
      { id: 'MEL-R26', says: 'is missing in the data' },
      { id: 'R-186', says: 'is no id of the models' },
      { id: 'R-030', says: 'stands more than once in the data' },
    ]);
  });

  it('when nobody has said what becomes of it', () => {
    expect(faultsOf({ id: 'R-030' })).toEqual(['has no verdict']);
  });

  it('when no test has the id: a longer id is another one', () => {
    const says = ['no test of the last report has it in its title'];
    expect(faultsOf({ id: 'R-099', verdict: enforced })).toEqual(says);
    const longer = { ...passed, title: 'MEL-R103 and BAE-R10' };
    expect(faultsOf({ id: 'MEL-R10', verdict: enforced }, [longer])).toEqual(says);
  });

  it('when a rule’s id ends like a requirement’s', () => {
    const rule = { ...passed, title: 'BAE-R101 is another thing' };
    expect(faultsOf({ id: 'R-101', verdict: enforced }, [rule])).toHaveLength(1);
  });

  it('when the test stands in another file than said', () => {
    const verdict = { enforced: { by: 'libs/kernel/src/other.spec.ts' } };
    expect(faultsOf({ id: 'R-030', verdict })).toEqual([
      'no test of the last report has it in its title in libs/kernel/src/other.spec.ts',
    ]);
  });

  it('when one of its tests did not pass', () => {
    const failed = { ...passed, title: 'R-030 ends with its date', passed: false };
    expect(faultsOf({ id: 'R-030', verdict: enforced }, [passed, failed])).toEqual([
      'its test did not pass: R-030 ends with its date',
    ]);
  });

  it.each<[string, Verdict, string]>([
    [
      'a setting',
      { setting: ['network.settings.electedIn', 'network.settings.x'] },
      'no such setting: network.settings.x',
    ],
    ['a text', { text: ['forum-page.tabs.x'] }, 'no such text: forum-page.tabs.x'],
    [
      'a page',
      { shown: 'melhus.droftingsteam' },
      'its sentence does not stand with the forum melhus.droftingsteam',
    ],
    ['an issue', { later: '12 some day' }, 'no such issue: 12 some day'],
  ])('when there is no such thing as %s', (_what, verdict, says) => {
    expect(faultsOf({ id: 'MEL-R26', verdict })).toEqual([says]);
  });

  it('when this issue’s own is put off', () => {
    const verdict = { later: '5 the meeting and its minutes' };
    expect(faultsOf({ id: 'R-030', verdict })).toEqual([
      'may not be put off to 5 the meeting and its minutes',
    ]);
  });
});

describe('what is said of a rule', () => {
  const rule = { id: 'MEL-R26', type: 'chair', modality: 'must', says: 'Elected, in turn.' };

  it('is one verdict, in a form that is known', () => {
    const of = (verdict: unknown) => rulesSchema.safeParse([{ ...rule, verdict }]).success;
    expect(of('enforced')).toBe(true);
    expect(of({ setting: 'network.settings.electedIn' })).toBe(true);
    expect(of('done')).toBe(false);
    expect(of({ later: '9 adoption', setting: 'network.settings.electedIn' })).toBe(false);
    expect(of({ notForSoftware: '' })).toBe(false);
  });
});
