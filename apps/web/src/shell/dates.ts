import { TZDate } from '@date-fns/tz';
import { differenceInCalendarDays, differenceInMinutes, format, parseISO } from 'date-fns';
import { enGB, nb, nn, type Locale } from 'date-fns/locale';
import type { Language } from '#kernel/language';

/** Browsers know no nynorsk: the words of dates come from date-fns, in all three languages. */
const locales: Record<Language, Locale> = { nb, nn, en: enGB };
const zone = 'Europe/Oslo';

/** Forms of a date, from short to long. `d` is the day alone and `clock` the time of day. */
const patterns = {
  day: { no: 'd. MMMM', en: 'd MMMM' },
  dayShort: { no: 'd. MMM', en: 'd MMM' },
  weekday: { no: 'EEEE d. MMMM', en: 'EEEE d MMMM' },
  weekdayShort: { no: 'EEE d. MMM', en: 'EEE d MMM' },
  weekdayName: { no: 'EEEE', en: 'EEEE' },
  weekdayMark: { no: 'EEE d.', en: 'EEE d' },
  full: { no: 'EEEE d. MMMM yyyy', en: 'EEEE d MMMM yyyy' },
  date: { no: 'd. MMMM yyyy', en: 'd MMMM yyyy' },
  month: { no: 'MMMM', en: 'MMMM' },
  monthYear: { no: 'MMMM yyyy', en: 'MMMM yyyy' },
  monthShort: { no: 'MMM', en: 'MMM' },
  d: { no: 'd', en: 'd' },
  clock: { no: 'HH.mm', en: 'HH:mm' },
  clockSeconds: { no: 'HH:mm:ss', en: 'HH:mm:ss' },
} as const;

export type DateForm = keyof typeof patterns;

const momentOf = (when: string | number): Date => {
  if (typeof when === 'number') return new TZDate(when, zone);
  return when.includes('T') ? new TZDate(when, zone) : parseISO(when);
};

/**
 * A date in words. `when` is a day (`2026-09-08`), an instant (`…Z`, shown in Oslo's time) or
 * milliseconds. The full stop of a shortened Norwegian month is left out: the day has one.
 */
export const dateIn = (language: Language, when: string | number, form: DateForm): string => {
  const pattern = patterns[form][language === 'en' ? 'en' : 'no'];
  const moment = momentOf(when);
  return format(moment, pattern, { locale: locales[language] }).replace(
    /\.$/,
    form === 'weekdayMark' ? '.' : '',
  );
};

/** A clock time from the wire (`09:00`) as it is written: 09.00 in Norwegian. */
export const clockIn = (language: Language, time: string): string =>
  language === 'en' ? time.slice(0, 5) : time.slice(0, 5).replace(':', '.');

/** The clock time a meeting that starts then is over. */
export const endOf = (starts: string, minutes: number): string => {
  const [hour = 0, minute = 0] = starts.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  return `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

/** Calendar days from `from` to `day`; negative when the day has been. */
export const daysUntil = (day: string, from: string): number =>
  differenceInCalendarDays(parseISO(day), parseISO(from));

/** Today in Oslo, as a day of the wire. */
export const todayInOslo = (now: number = Date.now()): string =>
  format(new TZDate(now, zone), 'yyyy-MM-dd');

/** Minutes from now until a wall clock time in Oslo. */
export const minutesUntil = (day: string, starts: string, now: number = Date.now()): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = starts.split(':').map(Number);
  return differenceInMinutes(new TZDate(year, month - 1, date, hour, minute, zone), now);
};

/** A day so many days later or earlier. */
export const addDays = (day: string, days: number): string => {
  const date = parseISO(day);
  date.setDate(date.getDate() + days);
  return format(date, 'yyyy-MM-dd');
};
