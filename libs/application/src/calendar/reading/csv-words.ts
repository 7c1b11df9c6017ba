import type { DayKind } from '#kernel/time/unit-calendar';
import type { Weekday } from '#kernel/time/day';

/** What a column of a table can hold. */
export type Column = 'from' | 'to' | 'kind' | 'name' | 'unit' | 'starts' | 'ends' | 'weekday';

/**
 * The headings that are known, in bokmål, nynorsk and English, small letters. A file is read by them, whatever language
 * its reader has chosen: it comes from a spreadsheet, not from the pages.
 */
const headings: Readonly<Record<Column, readonly string[]>> = {
  from: [
    'dato',
    'dag',
    'fra',
    'frå',
    'fra dato',
    'frå dato',
    'fradato',
    'date',
    'day',
    'from',
    'start',
  ],
  to: ['til', 'til dato', 'tildato', 'til og med', 'to', 'until', 'end', 'slutt'],
  kind: ['type', 'slag', 'kind'],
  name: ['navn', 'namn', 'tittel', 'name', 'title', 'beskrivelse', 'skildring', 'description'],
  unit: ['enhet', 'eining', 'skole', 'skule', 'barnehage', 'unit', 'school', 'kindergarten'],
  starts: ['fra kl', 'frå kl', 'klokka', 'kl', 'starttid', 'start time', 'from time', 'time'],
  ends: ['til kl', 'sluttid', 'end time', 'to time'],
  weekday: ['ukedag', 'vekedag', 'weekday'],
};

const columns = new Map(
  Object.entries(headings).flatMap(([column, words]) =>
    words.map((word) => [word, column as Column] as const),
  ),
);

/** Small letters without the dots and blanks people put around words. */
export const plain = (word: string): string =>
  word.trim().toLowerCase().replaceAll(/[.:_]/gu, ' ').replaceAll(/\s+/gu, ' ').trim();

export const columnOf = (heading: string): Column | undefined => columns.get(plain(heading));

const kinds: Readonly<Record<DayKind, readonly string[]>> = {
  'public-holiday': ['helligdag', 'heilagdag', 'public holiday', 'public-holiday'],
  'school-holiday': [
    'skoleferie',
    'skuleferie',
    'ferie',
    'fridag',
    'school holiday',
    'school-holiday',
    'holiday',
  ],
  closed: ['stengt', 'planleggingsdag', 'lukket', 'closed', 'planning day'],
  open: ['åpen', 'open', 'åpent', 'ope', 'skoledag', 'skuledag', 'school day'],
};
const kindWords = new Map(
  Object.entries(kinds).flatMap(([kind, words]) =>
    words.map((word) => [word, kind as DayKind] as const),
  ),
);

export const kindOf = (word: string): DayKind | undefined => kindWords.get(plain(word));

const weekdayNames: readonly (readonly string[])[] = [
  ['mandag', 'måndag', 'monday'],
  ['tirsdag', 'tysdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lørdag', 'laurdag', 'saturday'],
  ['søndag', 'sundag', 'sunday'],
];

export const weekdayNamed = (word: string): Weekday | undefined => {
  const at = weekdayNames.findIndex((names) => names.includes(plain(word)));
  return at === -1 ? undefined : ((at + 1) as Weekday);
};
