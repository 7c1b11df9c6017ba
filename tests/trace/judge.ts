import { idsIn, type ReportedTest } from './report.ts';
import type { Entry, Verdict } from './verdict.ts';

/** What there is to point at. */
export interface Known {
  /** Every id there must be an entry for. */
  readonly ids: readonly string[];
  readonly notLater: ReadonlySet<string>;
  readonly issues: readonly string[];
  readonly isSetting: (path: string) => boolean;
  readonly isText: (key: string) => boolean;
  /** `<pack>.<forum>` -> the ids of the sentences on its page. */
  readonly shown: Readonly<Record<string, readonly string[]>>;
}

export type VerdictName = 'enforced' | 'setting' | 'text shown' | 'later' | 'not for software';

/** An entry that stands, and by what. */
export interface Judged {
  readonly id: string;
  readonly verdict: VerdictName;
  readonly by: string;
}

export interface Fault {
  readonly id: string;
  readonly says: string;
}

export interface Judgement {
  readonly judged: readonly Judged[];
  readonly faults: readonly Fault[];
}

type Answer = Omit<Judged, 'id'> | Omit<Fault, 'id'>;

const allOf = (verdict: VerdictName, names: readonly string[], exists: (n: string) => boolean) => {
  const missing = names.filter((name) => !exists(name));
  return missing.length === 0
    ? { verdict, by: names.join(', ') }
    : { says: `no such ${verdict === 'setting' ? 'setting' : 'text'}: ${missing.join(', ')}` };
};

const enforced = (id: string, by: string | null, tests: readonly ReportedTest[]): Answer => {
  const of = tests.filter(({ title }) => idsIn(title).includes(id));
  const failed = of.find(({ passed }) => !passed);
  if (failed !== undefined) return { says: `its test did not pass: ${failed.title}` };
  const found = of.find(({ file }) => by === null || file === by);
  if (found !== undefined) return { verdict: 'enforced', by: `${found.file}: ${found.title}` };
  return {
    says: `no test of the last report has it in its title${by === null ? '' : ` in ${by}`}`,
  };
};

const shownOn = (id: string, page: string, known: Known): Answer =>
  known.shown[page]?.includes(id) === true
    ? { verdict: 'text shown', by: page }
    : { says: `its sentence does not stand with the forum ${page}` };

const later = (id: string, issue: string, known: Known): Answer => {
  if (known.notLater.has(id)) return { says: `may not be put off to ${issue}` };
  return known.issues.includes(issue)
    ? { verdict: 'later', by: issue }
    : { says: `no such issue: ${issue}` };
};

const answerOf = (
  id: string,
  verdict: Verdict,
  { known, tests }: { known: Known; tests: readonly ReportedTest[] },
): Answer => {
  if ('enforced' in verdict) return enforced(id, verdict.enforced.by, tests);
  if ('setting' in verdict) return allOf('setting', verdict.setting, known.isSetting);
  if ('text' in verdict) return allOf('text shown', verdict.text, known.isText);
  if ('shown' in verdict) return shownOn(id, verdict.shown, known);
  if ('later' in verdict) return later(id, verdict.later, known);
  return { verdict: 'not for software', by: verdict.notForSoftware };
};

/** The ids themselves: each once, none strange, none left out. */
const idFaults = (entries: readonly Entry[], ids: readonly string[]): Fault[] => {
  const told = entries.map(({ id }) => id);
  return [
    ...ids.filter((id) => !told.includes(id)).map((id) => ({ id, says: 'is missing in the data' })),
    ...told.filter((id) => !ids.includes(id)).map((id) => ({ id, says: 'is no id of the models' })),
    ...told
      .filter((id, at) => told.indexOf(id) !== at)
      .map((id) => ({ id, says: 'stands more than once in the data' })),
  ];
};

/**
 * What becomes of every requirement and rule, and what is wrong with what is said of it.
 * Pure: data, what there is, and the last report's tests in; verdicts and faults out.
 */
export function judge(
  entries: readonly Entry[],
  known: Known,
  tests: readonly ReportedTest[],
): Judgement {
  const answers = entries.map(({ id, verdict }) => ({
    id,
    ...(verdict === undefined
      ? { says: 'has no verdict' }
      : answerOf(id, verdict, { known, tests })),
  }));
  return {
    judged: answers.flatMap((answer) => ('verdict' in answer ? [answer] : [])),
    faults: [
      ...idFaults(entries, known.ids),
      ...answers.flatMap((answer) => ('says' in answer ? [answer] : [])),
    ],
  };
}
