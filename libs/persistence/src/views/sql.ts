/** Pieces of SQL that several views say alike. */

/** A forum as it is named everywhere. */
export const forumRef = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'kind', ${alias}.kind)`;

/** A person by full name. */
export const personRef = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.given_name || ' ' || ${alias}.family_name)`;

/** A wall-clock time as it goes on the wire. */
export const wallTime = (column: string) => `to_char(${column}, 'HH24:MI')`;

/** Whoever chairs or leads the forum now. */
export const leaderOf = (
  forum: string,
) => `(select ${personRef('lp')} from laget.seat ls join laget.person lp on lp.id = ls.person_id
  where ls.forum_id = ${forum}.id and ls.role in ('chair', 'leader') and ls.ended_at is null order by ls.ord, ls.id limit 1)`;

/** The forum's cadence, or null while it is open. */
export const cadenceOf = (forum: string) =>
  `case when jsonb_typeof(${forum}.settings->'meets') = 'object' then ${forum}.settings->'meets' end`;

/** Ids as PostgreSQL reads an array. */
export const arrayOf = (ids: readonly string[]) => `{${ids.join(',')}}`;
