import type { AgendaItemLine, ConcludeItem, MeasureInput } from '#contract/agenda-item';
import type { PersonId, ServiceId } from '#kernel/ids';
import type { OutcomeCode } from '#kernel/forum/vocabulary';

/** One row of the responsibility matrix as it is written; empty cells are empty text. */
export interface MeasureDraft {
  readonly key: string;
  readonly goal: string;
  readonly what: string;
  readonly person: string;
  readonly service: string;
  readonly dueOn: string;
  readonly evaluateOn: string;
}

/** How an item is to end, as it is written. */
export interface ItemDraft {
  readonly outcome: OutcomeCode | '';
  readonly reason: string;
  readonly advice: string;
  readonly tryUntil: string;
  readonly childView: string;
  readonly childViewMissingReason: string;
  readonly bestInterests: string;
  readonly dissent: string;
  readonly leadService: string;
  readonly measures: readonly MeasureDraft[];
}

export const measureCells = ['goal', 'what', 'person', 'service', 'dueOn', 'evaluateOn'] as const;
export type MeasureCell = (typeof measureCells)[number];

/** Something that must be filled in before the item can end: the path of its field in the body. */
export interface Gap {
  readonly path: string;
  /** The last part of the path: the name of the field in the texts. */
  readonly field: string;
}

/** Outcomes that say why, those that may say more, and those that give advice. */
const reasoned: readonly string[] = ['no-action', 'declined'];
const explained: readonly string[] = ['answer', 'decided', 'lift', 'escalate', 'forward'];
const advising: readonly string[] = ['return', 'advice'];

export const needsReason = (outcome: string): boolean => reasoned.includes(outcome);
export const takesReason = (outcome: string): boolean =>
  needsReason(outcome) || explained.includes(outcome);
export const takesAdvice = (outcome: string): boolean => advising.includes(outcome);
export const takesMeasures = (outcome: string): boolean => !needsReason(outcome);

export const draftOf = (item: AgendaItemLine): ItemDraft => ({
  outcome: item.outcome ?? '',
  reason: '',
  advice: '',
  tryUntil: '',
  childView: item.childView ?? '',
  childViewMissingReason: item.childViewMissingReason ?? '',
  bestInterests: item.bestInterests ?? '',
  dissent: item.dissent ?? '',
  leadService: item.leadService?.id ?? '',
  measures: [],
});

export const newMeasure = (key: string): MeasureDraft => ({
  key,
  goal: '',
  what: '',
  person: '',
  service: '',
  dueOn: '',
  evaluateOn: '',
});

const said = (text: string): boolean => text.trim() !== '';
const gap = (path: string): Gap => ({ path, field: path.split('.').at(-1) ?? path });

const cellsNeeded = (item: AgendaItemLine): readonly MeasureCell[] =>
  item.type === 'case'
    ? ['goal', 'what', 'person', 'service', 'dueOn', 'evaluateOn']
    : ['goal', 'person', 'dueOn'];

const measureGaps = (item: AgendaItemLine, draft: ItemDraft): Gap[] => {
  if (!takesMeasures(draft.outcome)) return [];
  const cells = cellsNeeded(item);
  const gaps = draft.measures.flatMap((measure, index) =>
    cells.filter((cell) => !said(measure[cell])).map((cell) => gap(`measures.${index}.${cell}`)),
  );
  if (item.type !== 'case' || draft.outcome !== 'measures') return gaps;
  if (draft.measures.length === 0) return [gap('measures')];
  const leads = draft.measures.some(
    ({ service }) => service !== '' && service === draft.leadService,
  );
  return leads ? gaps : [gap('leadService'), ...gaps];
};

/** What is missing before the item can end, in the order of the page. The server asks the same and has the last word. */
export const gapsOf = (item: AgendaItemLine, draft: ItemDraft): Gap[] => {
  const isCase = item.type === 'case';
  const chooses = isCase || item.type === 'decide';
  return [
    ...(isCase && !said(draft.childView) && !said(draft.childViewMissingReason)
      ? [gap('childViewMissingReason')]
      : []),
    ...(chooses && draft.outcome === '' ? [gap('outcome')] : []),
    ...(needsReason(draft.outcome) && !said(draft.reason) ? [gap('reason')] : []),
    ...(isCase && draft.outcome === 'return' && !said(draft.advice) ? [gap('advice')] : []),
    ...(isCase && draft.outcome === 'return' && !said(draft.tryUntil) ? [gap('tryUntil')] : []),
    ...measureGaps(item, draft),
  ];
};

const orNull = (text: string): string | null => (said(text) ? text.trim() : null);

const inputOf = (measure: MeasureDraft): MeasureInput => ({
  goal: orNull(measure.goal),
  what: orNull(measure.what),
  person: orNull(measure.person) as PersonId | null,
  service: orNull(measure.service) as ServiceId | null,
  dueOn: orNull(measure.dueOn),
  evaluateOn: orNull(measure.evaluateOn),
});

/** The draft as the server takes it. */
export const bodyOf = (draft: ItemDraft): ConcludeItem => ({
  outcome: draft.outcome === '' ? null : draft.outcome,
  reason: takesReason(draft.outcome) ? orNull(draft.reason) : null,
  childView: orNull(draft.childView),
  childViewMissingReason: orNull(draft.childViewMissingReason),
  bestInterests: orNull(draft.bestInterests),
  dissent: orNull(draft.dissent),
  leadService: orNull(draft.leadService) as ServiceId | null,
  familyTakesPart: false,
  advice: takesAdvice(draft.outcome) ? orNull(draft.advice) : null,
  tryUntil: draft.outcome === 'return' ? orNull(draft.tryUntil) : null,
  measures: takesMeasures(draft.outcome) ? draft.measures.map(inputOf) : [],
});
