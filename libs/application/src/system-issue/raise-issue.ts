import { Injectable } from '@nestjs/common';
import type { IssueMoved, RaiseIssue as RaiseBody } from '#contract/system-issue';
import { sits, type Actor } from '#kernel/access/actor';
import { raiseIssue, type Raised } from '#kernel/escalation/system-issue';
import type { SystemIssueId } from '#kernel/ids';
import { refuse, type Outcome } from '#kernel/outcome';
import { Forum } from '#persistence/forum/forum.row';
import { nextNumber } from '#persistence/referral/referral-lock.queries';
import { SystemIssue } from '#persistence/system-issue/system-issue.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { addStep, movedOf } from './issue-in-hand.js';
import { personsIn } from './persons-in.js';

/**
 * Raises a matter of practice or capacity in a forum the actor sits in, without persons.
 * @throws Refused `not-found`, `wall.person-found` with how many marks of persons the text holds
 */
@Injectable()
export class RaiseIssue {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, body: RaiseBody, key?: string): Promise<IssueMoved> {
    return this.work.run<Forum, Raised, IssueMoved>(actor, 'system-issue.raise', {
      key,
      load: async ({ em }) =>
        sits(actor, body.forum) ? em.findOne(Forum, { id: body.forum, status: 'active' }) : null,
      subject: ({ id }) => ({ forum: id }),
      decide: (forum, store) => decide(forum, body, store),
      apply: (_, raised, store) => write(raised, store),
    });
  }
}

const decide = (
  { id }: Forum,
  { title, text }: RaiseBody,
  { at, newId }: Store,
): Outcome<Raised> => {
  if (at.by === null) return refuse('not-allowed');
  const raising = { id: newId<SystemIssueId>(), title, text, raisedIn: id, raisedBy: at.by };
  return raiseIssue({ ...raising, personsFound: personsIn(title, text) }, at);
};

async function write({ issue, step }: Raised, store: Store): Promise<IssueMoved> {
  const { em, actor, at, newId } = store;
  const year = at.today.slice(2, 4);
  const series = `S-${year}`;
  const number = await nextNumber(em, { id: newId(), owner: actor.owner, series });
  const row = em.create(SystemIssue, {
    ...issue,
    owner: actor.owner,
    number: `${series}-${String(number).padStart(6, '0')}`,
    atForum: issue.atForum ?? null,
    atOffice: null,
    respondBy: null,
    answer: null,
    answeredAt: null,
  });
  addStep(row.id, step, store);
  return movedOf(row);
}
