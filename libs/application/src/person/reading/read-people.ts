import { z } from 'zod';
import type { Language } from '#kernel/language';
import { isRefusal, type Refusal } from '#kernel/outcome';
import { readTable, type TableLine } from '../../table/read-table.js';
import {
  type GivenRole,
  languageOf,
  type PeopleColumn,
  peopleTable,
  roleOf,
} from './people-words.js';

/** What can be wrong with one line; the text is `people-reading.fault.<code>`. */
export const peopleFaults = [
  'quotes',
  'name-missing',
  'email-missing',
  'email-unknown',
  'name-differs',
  'name-known-otherwise',
  'language-unknown',
  'role-unknown',
  'role-without-forum',
  'unit-unknown',
  'service-unknown',
  'office-unknown',
  'forum-unknown',
  'several',
  'office-held',
  'seat-none',
  'repeated',
] as const;

/** One line that cannot be used, with what stood there. */
export interface PeopleFault {
  readonly line: number;
  readonly code: (typeof peopleFaults)[number];
  readonly said?: string;
}

/** A line of the list, in the file's own words where it names a place. Empty where it says nothing. */
export interface PersonLine {
  readonly line: number;
  readonly givenName: string;
  readonly familyName: string;
  /** Small letters: by this a person is known. */
  readonly email: string;
  readonly language: Language;
  readonly role: GivenRole;
  readonly service: string;
  readonly unit: string;
  readonly office: string;
  readonly forum: string;
}

/** The list as it was read. */
export interface PeopleRead {
  readonly rows: readonly PersonLine[];
  readonly faults: readonly PeopleFault[];
}

const isEmail = (text: string): boolean => z.email().max(200).safeParse(text).success;

/** The words of a file, cut to what a page can show. */
const said = (text: string): string => text.slice(0, 60);

const personOf = ({ line, cells }: TableLine<PeopleColumn>): PersonLine | PeopleFault => {
  const { givenName = '', familyName = '', email = '', forum = '' } = cells;
  if (givenName === '' || familyName === '') return { line, code: 'name-missing' };
  if (email === '') return { line, code: 'email-missing' };
  if (!isEmail(email)) return { line, code: 'email-unknown', said: said(email) };
  const language = languageOf(cells.language || 'nb');
  if (language === undefined)
    return { line, code: 'language-unknown', said: said(cells.language ?? '') };
  const role = roleOf(cells.role || 'member');
  if (role === undefined) return { line, code: 'role-unknown', said: said(cells.role ?? '') };
  if (cells.role && forum === '')
    return { line, code: 'role-without-forum', said: said(cells.role) };
  return {
    line,
    givenName: givenName.slice(0, 100),
    familyName: familyName.slice(0, 100),
    email: email.toLowerCase(),
    language,
    role,
    service: cells.service ?? '',
    unit: cells.unit ?? '',
    office: cells.office ?? '',
    forum,
  };
};

export const isFault = (one: object): one is PeopleFault => 'code' in one;

/** The people of a table. Pure: nothing is looked up. */
export const readPeople = (text: string): PeopleRead | Refusal => {
  const table = readTable(text, peopleTable);
  if (isRefusal(table)) return table;
  const lines = table.rows.map(personOf);
  return {
    rows: lines.filter((line): line is PersonLine => !isFault(line)),
    faults: [...table.faults, ...lines.filter(isFault)],
  };
};
