import type { ForumQuestion, ForumQuestions } from '#contract/forum-questions';
import type { Name } from '#kernel/language';
import { weekdays } from '#kernel/time/weekdays';

/** What one may choose: a value, and the key of its text or what it is called here. */
export interface Option {
  readonly value: string;
  readonly text?: string;
  readonly name?: Name;
}

/** One field of an answer; `label` is the key of a text, null where the question itself is the label. */
export interface AnswerField {
  readonly name: string;
  readonly kind: 'choice' | 'number' | 'time' | 'line' | 'check';
  readonly label: string | null;
  readonly options?: readonly Option[];
  readonly min?: number;
  readonly max?: number;
}

/** What is typed, by field. */
export type Typed = Readonly<Record<string, string>>;

type Named = Pick<ForumQuestions, 'offices' | 'services'>;

const word = (key: string): string => `forum-page.settle.${key}`;
const worded = (folder: string, values: readonly string[]): Option[] =>
  values.map((value) => ({ value, text: word(`${folder}.${value}`) }));
const chosen = (name: string, options: readonly Option[], label: string | null): AnswerField => ({
  ...{ name, kind: 'choice', options, label },
});
const number = (name: string, min: number, max: number): AnswerField => ({
  ...{ name, kind: 'number', label: word(name), min, max },
});
const named = (name: string, list: Named['offices']): AnswerField =>
  chosen(
    name,
    list.map(({ key, name: called }) => ({ value: key, name: called })),
    word(name),
  );
const kinds = (values: readonly string[]) =>
  chosen(
    'kind',
    values.map((value) => ({ value, text: word(value) })),
    word('kind'),
  );

const convenerRoles = ['chair', 'leader', 'secretary', 'facilitator'];
const roles = convenerRoles.map((value) => ({ value, text: `forum-page.seats.roles.${value}` }));
const everies = ['week', '2 weeks', '3 weeks', 'month', '2 months', '3 months'];

type Asking = (question: ForumQuestion, typed: Typed, known: Named) => readonly AnswerField[];

const ofKind = (typed: Typed, fields: Readonly<Record<string, readonly AnswerField[]>>) =>
  fields[typed['kind'] ?? ''] ?? [];

const counted: Asking = ({ min, max }) => [
  { name: 'value', kind: 'number', label: null, min: min ?? 0, max: max ?? 365 },
];

const asking: Readonly<Record<ForumQuestion['type'], Asking>> = {
  'yes-no': () => [
    chosen(
      'value',
      ['yes', 'no'].map((value) => ({ value, text: word(value) })),
      null,
    ),
  ],
  choice: ({ of }) => [chosen('value', worded('choices', of), null)],
  'working-days': counted,
  months: counted,
  count: counted,
  chair: (_question, typed, { offices, services }) => [
    chosen('kind', worded('chairs', ['office', 'elected', 'permanent']), word('kind')),
    ...ofKind(typed, {
      office: [named('office', offices)],
      elected: [number('term', 1, 48), { name: 'rotates', kind: 'check', label: word('rotates') }],
      permanent: [named('service', services)],
    }),
  ],
  seat: (_question, typed, { offices, services }) => [
    kinds(['office', 'service']),
    ...ofKind(typed, { office: [named('office', offices)], service: [named('service', services)] }),
  ],
  convener: (_question, typed, { offices, services }) => [
    kinds(['role', 'office', 'service']),
    ...ofKind(typed, {
      role: [chosen('role', roles, word('role'))],
      office: [named('office', offices)],
      service: [named('service', services)],
    }),
  ],
  slot: () => [
    chosen('weekday', worded('weekdays', weekdays), word('weekday')),
    { ...number('week', 1, 4), label: word('week') },
    { name: 'starts', kind: 'time', label: word('starts') },
    number('minutes', 15, 480),
    { name: 'place', kind: 'line', label: word('place') },
  ],
  ages: () => [number('from', 0, 25), number('to', 0, 25)],
  clocks: ({ of }) =>
    of.map((clock) => ({ ...number(clock, 1, 365), label: word(`clocks.${clock}`) })),
  cadence: (_question, typed) => [
    chosen('kind', worded('rhythms', ['every', 'times', 'when']), word('kind')),
    ...ofKind(typed, {
      every: [chosen('every', worded('every', everies), word('rhythms.every'))],
      times: [
        number('count', 1, 12),
        chosen('per', worded('per', ['month', 'half-year', 'year']), word('rhythms.times')),
      ],
      when: [
        chosen(
          'when',
          worded('when', ['on-demand', 'per-case', 'transition']),
          word('rhythms.when'),
        ),
      ],
    }),
  ],
};

/** Fields that may stay empty. */
const optional: readonly string[] = ['week', 'rotates'];

/** What is asked now: the first choices decide what comes after them. */
export const fieldsOf: Asking = (question, typed, known) =>
  asking[question.type](question, typed, known);

/** The fields that must have something in them and have not. */
export const emptyOf = (fields: readonly AnswerField[], typed: Typed): string[] =>
  fields.flatMap(({ name }) =>
    (typed[name] ?? '').trim() === '' && !optional.includes(name) ? [name] : [],
  );

type Answering = (typed: Typed, question: ForumQuestion) => ForumQuestion['value'];

const text = (typed: Typed, name: string): string => (typed[name] ?? '').trim();
const counts = (typed: Typed, name: string): number => Number(text(typed, name));
const one = (typed: Typed) => ({ [text(typed, 'kind')]: text(typed, text(typed, 'kind')) });
const count: Answering = (typed) => counts(typed, 'value');

const answering: Readonly<Record<ForumQuestion['type'], Answering>> = {
  'yes-no': (typed) => text(typed, 'value') === 'yes',
  choice: (typed) => text(typed, 'value'),
  'working-days': count,
  months: count,
  count,
  chair: (typed): ForumQuestion['value'] => {
    const kind = text(typed, 'kind');
    if (kind === 'elected')
      return {
        elected: { termMonths: counts(typed, 'term'), rotates: text(typed, 'rotates') === 'yes' },
      };
    return kind === 'permanent' ? { permanent: { service: text(typed, 'service') } } : one(typed);
  },
  seat: one,
  convener: one,
  slot: (typed) => ({
    weekday: text(typed, 'weekday'),
    ...(text(typed, 'week') === '' ? {} : { weekOfMonth: counts(typed, 'week') }),
    starts: text(typed, 'starts'),
    minutes: counts(typed, 'minutes'),
    place: text(typed, 'place'),
  }),
  ages: (typed) => ({ from: counts(typed, 'from'), to: counts(typed, 'to') }),
  clocks: (typed, { of }) => Object.fromEntries(of.map((clock) => [clock, counts(typed, clock)])),
  cadence: (typed): ForumQuestion['value'] =>
    text(typed, 'kind') === 'times'
      ? { timesPer: text(typed, 'per'), count: counts(typed, 'count') }
      : one(typed),
};

/** The answer as the server takes it. */
export const valueOf = (question: ForumQuestion, typed: Typed): ForumQuestion['value'] =>
  answering[question.type](typed, question);
