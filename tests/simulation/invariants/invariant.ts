import type { Client } from 'pg';
import type { World } from '../world.js';

/** What a judgement is made of. */
export interface Judged {
  /** As superuser: sees every row. */
  readonly admin: Client;
  /** Audit position up to which all was judged before; null judges everything. */
  readonly since: string | null;
  readonly today: string;
  readonly world: World;
}

/** A rule of DOMAIN §10, how one sees that it is broken, and one way to break it. */
export interface Invariant {
  readonly number: number;
  readonly name: string;
  /** @returns a line for each row that breaks it */
  broken(judged: Judged): Promise<string[]>;
  /** SQL that breaks it once, past every guard of the database. */
  readonly plant: string;
}

export interface Broken {
  readonly number: number;
  readonly name: string;
  readonly what: string;
}

const farPast = '-1';

/**
 * An invariant as questions in SQL. `$1` is the audit position, `$2` today; each gives rows with one text `what`.
 * The rows that changed since the position are those the audit names.
 */
export const inSql = (
  asked: Omit<Invariant, 'broken'> & { readonly questions: readonly string[] },
): Invariant => {
  const { questions, ...rest } = asked;
  return {
    ...rest,
    broken: async ({ admin, since, today }) => {
      const found: string[] = [];
      for (const [at, question] of questions.entries()) {
        const { rows } = await admin.query<{ what: string }>({
          // planned once for all the days of the year
          name: `invariant-${rest.number}-${at}-${since === null ? 'all' : 'day'}`,
          text: `with given as (select $1::bigint as since, $2::date as today) select what from given, lateral (${question}) q limit 5`,
          values: [since ?? farPast, today],
        });
        found.push(...rows.map(({ what }) => what));
      }
      return found;
    },
  };
};

/** Was the row named by the audit since the position? Everything was, when all is judged. */
export const touched = (id: string): string =>
  `(given.since < 0 or exists (select from laget.audit au where au.position > given.since and au.subject = ${id}))`;
