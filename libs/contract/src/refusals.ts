/**
 * Every refusal the house can give, and its status (CONVENTIONS, Errors): 400 schema, 401 no session, 403 readable but
 * not allowed, 404 everything else one may not see, 409 state or duplicate, 412 version, 422 rule, 503 overload.
 * The text of a code is `refusals.<code>` in the catalogue.
 */
const statuses = {
  'body.invalid': 400,
  'body.too-large': 413,
  'file.too-large': 413,
  'file.preview-stale': 409,
  'no-session': 401,
  'csrf.refused': 403,
  'not-allowed': 403,
  'not-found': 404,
  'method.unknown': 405,
  'feed.gone': 410,
  'idempotency.other-deed': 409,
  'referral.claimed': 409,
  'topic.placed': 409,
  'meeting.item-open': 409,
  'minutes.frozen': 409,
  'minutes.not-approved': 409,
  'action.escalated': 409,
  'escalation.answered': 409,
  'system-issue.home': 409,
  'system-issue.not-home': 409,
  'year-proposal.outdated': 409,
  'year.changed-meanwhile': 409,
  'version.stale': 412,
  'version.missing': 428,
  'too-many': 429,
  internal: 500,
  overloaded: 503,
} as const satisfies Record<string, number>;

/** Refusals of rules that are about state rather than sense: someone was first, or it is over. */
const conflicts: readonly string[] = ['.state', '.taken', '.already', '.duplicate'];

/** @returns the HTTP status of a refusal; 422 for a rule that is nowhere else in the table */
export const statusOf = (code: string): number => {
  if (code in statuses) return statuses[code as keyof typeof statuses];
  return conflicts.some((ending) => code.endsWith(ending)) ? 409 : 422;
};
