import type { TFunction } from 'i18next';
import type { ForumQuestion, ForumQuestions } from '#contract/forum-questions';
import { nameIn, type Language } from '#kernel/language';
import { isCadence } from '#kernel/time/cadence/cadence';
import type { ForumPage } from '#contract/forum';
import { clockIn } from '../../shell/dates.js';
import { useTexts } from '../../shell/use-texts.js';
import { CadenceText } from '../cadence-text.js';

type Value = ForumQuestion['value'];

interface Telling {
  readonly t: TFunction;
  readonly language: Language;
  readonly known: ForumQuestions;
}

/** Words that stand for themselves: an office, a service, a weekday, a role, or what is chosen between. */
const wordOf = (word: string, { t, language, known }: Telling): string => {
  const named = [...known.offices, ...known.services].find(({ key }) => key === word);
  if (named !== undefined) return nameIn(named.name, language);
  const keys = ['settle.weekdays', 'settle.choices', 'seats.roles'];
  return t([...keys.map((folder) => `forum-page.${folder}.${word}`), word], {
    defaultValue: word,
  });
};

/** What a fixed place in the week holds, in the order it is said: «Tirsdag, uke 3 i måneden, kl. 09.00, 150 minutter, …». */
const slotOf = (slot: Readonly<Record<string, Value>>, telling: Telling): string[] => {
  const { t, language } = telling;
  const said = (key: string) => `forum-page.settle.said.${key}`;
  const { weekday, weekOfMonth, starts, minutes, place } = slot;
  return [
    ...(typeof weekday === 'string' ? [wordOf(weekday, telling)] : []),
    ...(typeof weekOfMonth === 'number' ? [t(said('week'), { week: weekOfMonth })] : []),
    ...(typeof starts === 'string' ? [t(said('starts'), { time: clockIn(language, starts) })] : []),
    ...(typeof minutes === 'number' ? [t(said('minutes'), { count: minutes })] : []),
    ...(typeof place === 'string' ? [place] : []),
  ];
};

const partsOf = (value: Value, telling: Telling): string[] => {
  const { t } = telling;
  if (typeof value === 'boolean') return [t(`forum-page.settle.${value ? 'yes' : 'no'}`)];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return [wordOf(value, telling)];
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => partsOf(each, telling));
  if ('starts' in value) return slotOf(value, telling);
  if ('elected' in value) return [t('forum-page.settle.chairs.elected')];
  return Object.entries(value).flatMap(([key, each]) => {
    const label = t([`forum-page.settle.clocks.${key}`, `forum-page.settle.${key}`], {
      defaultValue: '',
    });
    const words = partsOf(each, telling).join(', ');
    return typeof each === 'number' && label !== '' ? [`${label}: ${words}`] : [words];
  });
};

/** An answer in words. */
export const Said = ({ value, forum }: { readonly value: Value; readonly forum: ForumPage }) => {
  const texts = useTexts();
  if (isCadence(value)) return <CadenceText cadence={value} names={forum.beside} />;
  return forum.questions === null
    ? null
    : partsOf(value, { ...texts, known: forum.questions }).join(', ');
};
