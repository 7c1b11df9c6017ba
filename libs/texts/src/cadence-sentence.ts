import type { TFunction } from 'i18next';
import type { Clause } from '#kernel/time/cadence/explain';

/** What a sentence is told in: the language's texts, and what a forum's key is called in it. */
export interface Telling {
  readonly t: TFunction;
  readonly forum: (key: string) => string;
}

/** Numbers up to twelve are words, and what stands every third week is told by its ordinal. */
const inWords = (count: unknown, t: TFunction) =>
  typeof count === 'number'
    ? {
        number: t([`cadence.number.${count}`, 'cadence.number.beyond'], { count }),
        nth: t([`cadence.ordinal.${count}`, 'cadence.ordinal.beyond'], {
          count,
          ordinal: true,
        }),
      }
    : {};

const partOf = ({ key, values }: Clause, { t, forum }: Telling): string => {
  const named = typeof values['forum'] === 'string' ? { forum: forum(values['forum']) } : {};
  return t(key, { ...values, ...named, ...inWords(values['count'], t) });
};

/** The parts of an explained cadence as one sentence: «Om lag hver tredje uke, og ellers ved behov». */
export const cadenceSentence = (clauses: readonly Clause[], telling: Telling): string => {
  const told = clauses.map(
    (clause, at) =>
      partOf(clause, telling) + (at === clauses.length - 1 ? '' : clause.close ? ' ' : ', '),
  );
  const sentence = told.join('');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};
