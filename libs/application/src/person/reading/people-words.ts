import type { SeatRole } from '#kernel/access/actor';
import type { Language } from '#kernel/language';
import { refuse } from '#kernel/outcome';
import type { TableForm } from '../../table/read-table.js';
import { meaningOf } from '../../table/words.js';

/** What a column of a list of people can hold. */
export type PeopleColumn =
  | 'givenName'
  | 'familyName'
  | 'email'
  | 'service'
  | 'unit'
  | 'office'
  | 'forum'
  | 'role'
  | 'language';

const headings: Readonly<Record<PeopleColumn, readonly string[]>> = {
  givenName: ['fornavn', 'førenamn', 'given name', 'first name'],
  familyName: ['etternavn', 'etternamn', 'family name', 'last name', 'surname'],
  email: ['e-post', 'epost', 'e-postadresse', 'epostadresse', 'e-mail', 'email', 'mail'],
  service: ['tjeneste', 'teneste', 'service'],
  unit: ['enhet', 'eining', 'skole', 'skule', 'barnehage', 'unit', 'school', 'kindergarten'],
  office: ['stilling', 'lederstilling', 'leiarstilling', 'verv', 'office', 'position'],
  forum: ['forum', 'team', 'gruppe'],
  role: ['rolle', 'role'],
  language: ['målform', 'språk', 'language'],
};

/** Lines of one list: more people than that come in several. */
const most = 5_000;

/** A table of people, one line for each person and seat. */
export const peopleTable: TableForm<PeopleColumn> = {
  columnOf: meaningOf(headings),
  needs: 'email',
  unknown: refuse('people.file-unknown'),
  most,
  tooMany: refuse('people.too-many-lines', { values: { most } }),
};

/** Roles that are given beforehand. Whoever refers, and the family, come with the case. */
export type GivenRole = Exclude<SeatRole, 'referrer' | 'family'>;

export const roleOf = meaningOf<GivenRole>({
  chair: ['møteleder', 'møteleiar', 'ordstyrer', 'ordstyrar', 'chair'],
  leader: ['leder', 'leiar', 'fast leder', 'fast leiar', 'teamleder', 'teamleiar', 'leader'],
  secretary: ['referent', 'sekretær', 'skrivar', 'secretary'],
  facilitator: ['tilrettelegger', 'tilretteleggjar', 'møtestyrer', 'møtestyrar', 'facilitator'],
  member: ['medlem', 'fast medlem', 'member'],
  'on-demand': ['ved behov', 'med ved behov', 'on demand', 'on-demand'],
  guest: ['gjest', 'guest'],
  deputy: ['vara', 'vikar', 'varamedlem', 'deputy'],
});

export const languageOf = meaningOf<Language>({
  nb: ['bokmål', 'nb'],
  nn: ['nynorsk', 'nn'],
  en: ['engelsk', 'english', 'en'],
});
