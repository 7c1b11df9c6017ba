import type { SeatRole } from '#kernel/access/actor';
import type { ForumId, OfficeId, PersonId, SeatId, ServiceId, UnitId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import { plain } from '../table/words.js';
import type { PeopleFault } from './reading/read-people.js';

/** A place a file can name: by its name in any language, or by its key. */
export interface Named<Id> {
  readonly id: Id;
  readonly key: string;
  readonly name: Name | string;
}

export interface KnownOffice extends Named<OfficeId> {
  readonly unit?: UnitId | null;
  readonly holder?: PersonId | null;
}

export interface KnownSeat {
  readonly id: SeatId;
  readonly forum: ForumId;
  readonly role: SeatRole;
  readonly service?: ServiceId | null;
  readonly office?: OfficeId | null;
  readonly unit?: UnitId | null;
  readonly person?: PersonId | null;
}

export interface KnownPerson {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

/** What the municipality has already, held against the list. */
export interface KnownPlaces {
  readonly people: readonly KnownPerson[];
  readonly units: readonly Named<UnitId>[];
  readonly services: readonly Named<ServiceId>[];
  readonly offices: readonly KnownOffice[];
  readonly forums: readonly Named<ForumId>[];
  readonly seats: readonly KnownSeat[];
}

export const namesOf = ({ key, name }: Named<unknown>): string[] =>
  typeof name === 'string' ? [key, name] : [key, name.nb, name.nn ?? name.nb, name.en ?? name.nb];

/** Those a word may mean. */
export const named = <One extends Named<unknown>>(all: readonly One[], word: string): One[] =>
  all.filter((one) => namesOf(one).some((name) => plain(name) === plain(word)));

/** What one word of a line means: nothing where it says nothing, and a fault where it means none, or several. */
export const meant = <One extends Named<unknown>>(
  found: readonly One[],
  { line, word, code }: { line: number; word: string; code: PeopleFault['code'] },
): One | PeopleFault | null => {
  if (word === '') return null;
  const [one, other] = found;
  if (one === undefined) return { line, code, said: word.slice(0, 60) };
  return other === undefined ? one : { line, code: 'several', said: word.slice(0, 60) };
};

/** Several offices may bear one name: the unit of the line says which. */
export const officesMeant = (
  offices: readonly KnownOffice[],
  { office, unit }: { office: string; unit: UnitId | null },
) => {
  const found = named(offices, office);
  const there = found.filter((one) => (one.unit ?? null) === unit);
  return there.length > 0 ? there : found;
};

/** Is it one person, written as people write? */
export const sameName = (
  one: { givenName: string; familyName: string },
  other: { givenName: string; familyName: string },
): boolean =>
  plain(`${one.givenName} ${one.familyName}`) === plain(`${other.givenName} ${other.familyName}`);
