/** Pieces of SQL that several views say alike. */

/** A forum as it is named everywhere. */
export const forumRef = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'kind', ${alias}.kind)`;

/** Whether a meeting is the forum's: its own, or one it holds together with another. */
export const meetsIn = (meeting: string, forum: string) =>
  `(${meeting}.forum_id = ${forum} or ${meeting}.joint_forum_id = ${forum})`;

/** What has an id and a name: a service, an office. */
export const namedRef = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

/** A person by full name. */
export const personRef = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.given_name || ' ' || ${alias}.family_name)`;

/** The reference, or null where the joined row is not there. */
export const orNull = (reference: (alias: string) => string, alias: string) =>
  `case when ${alias}.id is null then null else ${reference(alias)} end`;

/** An instant as it goes on the wire: UTC with milliseconds. */
export const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A wall-clock time as it goes on the wire. */
export const wallTime = (column: string) => `to_char(${column}, 'HH24:MI')`;

/**
 * A seat counts from its first day to its last, both included, and no longer when it is ended.
 * @param day an expression, or one placeholder
 */
export const heldOn = (seat: string, day = '?::date') =>
  `${seat}.ended_at is null and ${day} between ${seat}.from_on and coalesce(${seat}.to_on, 'infinity')`;

/** A seat that is held on some day of a span. Two placeholders: the last day, and the first. */
export const heldWithin = (seat: string) =>
  `${seat}.ended_at is null and ${seat}.from_on <= ?::date and coalesce(${seat}.to_on, 'infinity') >= ?::date`;

/** Whoever chairs or leads the forum that day: one placeholder. */
export const leaderOf = (
  forum: string,
) => `(select ${personRef('lp')} from laget.seat ls join laget.person lp on lp.id = ls.person_id
  where ls.forum_id = ${forum}.id and (ls.role in ('chair', 'leader') or ls.terms->>'leads' = 'true') and ${heldOn('ls')} order by ls.ord, ls.id limit 1)`;

/** The forum's cadence, or null while it is open. */
export const cadenceOf = (forum: string) =>
  `case when jsonb_typeof(${forum}.settings->'meets') = 'object' then ${forum}.settings->'meets' end`;

/** Ids or codes as PostgreSQL reads an array: `?::uuid[]`, `?::text[]`. */
export const arrayOf = (ids: readonly string[]) => `{${ids.join(',')}}`;
