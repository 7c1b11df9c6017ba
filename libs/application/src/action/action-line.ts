import type { ActionLine } from '#contract/action';
import type { Actor } from '#kernel/access/actor';
import { mayOf } from '#kernel/access/may';
import { actionStates, type ActionVerb } from '#kernel/action/action.states';
import type { At } from '#kernel/at';
import type { PersonId } from '#kernel/ids';
import { deadlineOn } from '#kernel/time/deadline';
import type { ActionRow } from '#persistence/action/action.queries';

/** The deeds a person has a door for, of those the state allows. */
const offered: readonly ActionVerb[] = [
  'action.accept',
  'action.dispute',
  'action.start',
  'action.complete',
  'action.postpone',
];

const verbsOn = (actor: Actor, row: ActionRow): ActionVerb[] => {
  const ways = new Set<ActionVerb>(actionStates[row.state].map(({ by }) => by));
  if (row.response === 'accepted') ways.delete('action.accept');
  const subject = { forum: row.forum.id, person: (row.person?.id ?? null) as PersonId | null };
  const may = mayOf(actor, subject, offered);
  return offered.filter((verb) => ways.has(verb) && may.includes(verb));
};

/** A measure on the wire, with how its deadline stands today and what the reader may do. */
export const actionLine = (
  row: ActionRow,
  { actor, at }: { readonly actor: Actor; readonly at: At },
): ActionLine => {
  const { createdOn, at: _place, ...line } = row;
  return {
    ...line,
    left: deadlineOn(row.dueOn, createdOn, at).left,
    may: verbsOn(actor, row),
  };
};
