import type { DayKind } from '#kernel/time/unit-calendar';
import type { Weekday } from '#kernel/time/day';
import { refuse } from '#kernel/outcome';
import type { TableForm } from '../../table/read-table.js';
import { meaningOf, plain } from '../../table/words.js';
import { limits } from './reading.js';

/** What a column of a table can hold. */
export type Column = 'from' | 'to' | 'kind' | 'name' | 'unit' | 'starts' | 'ends' | 'weekday';

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

const columnOf = meaningOf(headings);

/** A table with days or busy hours. */
export const dayTable: TableForm<Column> = {
  columnOf,
  needs: 'from',
  unknown: refuse('calendar.file-unknown'),
  most: limits.events,
  tooMany: refuse('calendar.too-many-events', { values: { most: limits.events } }),
};

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

export const kindOf = meaningOf(kinds);

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
