import type { TFunction } from 'i18next';
import type { PlaceBreak } from '#contract/meeting-places';
import type { Year } from '#contract/year';
import { type Language, nameIn } from '#kernel/language';
import { clockIn, dateIn } from '../../shell/dates.js';

/** What sentences of the year are made of. */
export interface Words {
  readonly t: TFunction;
  readonly language: Language;
  readonly items: Year['items'];
}

/** The stretch a count is about: a month, a half-year, or the school year. */
export const periodIn = (period: unknown, { t, language }: Omit<Words, 'items'>): string => {
  const key = String(period);
  if (/^\d{4}-\d{2}$/u.test(key)) return dateIn(language, `${key}-01`, 'monthYear');
  const [, half] = key.split('-');
  return half === undefined ? t('year.whole-year') : t(`year.half-year.${half}`);
};

/** The name of a standing item or a guest. */
export const itemIn = (key: unknown, { t, language, items }: Words): string => {
  const item = items.find((one) => one.key === key);
  return item ? nameIn(item.name, language) : t('year.duty');
};

const clocks = (
  values: PlaceBreak['values'],
  language: Language,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['time', 'from', 'to'].flatMap((key) =>
      typeof values[key] === 'string' ? [[key, clockIn(language, values[key])]] : [],
    ),
  );

/** What a place breaks, as a sentence. */
export const breakText = (
  { code, values, person, forum, name }: PlaceBreak,
  words: Words,
): string => {
  const { t, language } = words;
  const reason = String(values['reason'] ?? '');
  const where = forum === null ? 'hidden' : 'named';
  return t(
    [
      `year-move.breaks.${code}.${reason === 'weekend' ? 'weekend' : where}`,
      `year-move.breaks.${code}.text`,
    ],
    {
      ...values,
      ...clocks(values, language),
      count: Number(values['days'] ?? values['needs'] ?? 0),
      person: person?.name,
      forum: forum && nameIn(forum.name, language),
      name: name ? nameIn(name, language) : '',
      period: periodIn(values['period'], words),
      item: itemIn(values['item'], words),
      day: typeof values['day'] === 'string' ? dateIn(language, values['day'], 'day') : '',
    },
  );
};
