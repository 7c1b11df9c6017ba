import { keeps, leads, sits, type Actor } from '../access/actor.js';
import type { ForumId } from '../ids.js';

/** Whose meeting it is: the forum that holds it, and the one it is held together with. */
export interface OfForums<Id extends string = ForumId> {
  readonly forum: Id;
  readonly joint?: Id | null | undefined;
}

/** The forums whose meeting it is, the host first. */
export const forumsOf = <Id extends string>({ forum, joint }: OfForums<Id>): Id[] =>
  joint == null ? [forum] : [forum, joint];

/** Is it a meeting of the forum, its own or one it holds together with another? */
export const isOf = <Id extends string>(meeting: OfForums<Id>, forum: Id): boolean =>
  forumsOf(meeting).includes(forum);

/** The forum of a meeting in which the actor stands strongest: leads it, keeps it, sits there; else the host. */
export const standsIn = (actor: Actor, meeting: OfForums): ForumId => {
  const forums = forumsOf(meeting);
  const [first = meeting.forum] = [leads, keeps, sits].flatMap((does) =>
    forums.filter((forum) => does(actor, forum)),
  );
  return first;
};
