import { Injectable } from '@nestjs/common';
import type { ForumLine } from '#contract/forum';
import type { Actor } from '#kernel/access/actor';
import { forumLines } from '#persistence/views/forum.queries';
import { UnitOfWork } from '../unit-of-work.js';

/** All forums of the municipality: whoever works here may know who meets about what, and when. */
@Injectable()
export class ListForums {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor): Promise<ForumLine[]> {
    return this.work.read(actor, 'forum.list', {
      load: ({ em, at }) => forumLines(em, { person: actor.person, today: at.today }),
    });
  }
}
