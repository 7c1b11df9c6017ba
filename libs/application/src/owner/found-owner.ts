import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { Name } from '#kernel/language';
import { done, refuse } from '#kernel/outcome';
import { Owner } from '#persistence/owner/owner.row';
import { UnitOfWork } from '../unit-of-work.js';

/** Makes a municipality that has nothing yet, so that somebody can sign in there and choose its model. */
@Injectable()
export class FoundOwner {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `owner.taken` when it is there already */
  async execute(
    actor: Actor,
    { key, name }: { readonly key: string; readonly name: Name },
  ): Promise<void> {
    await this.work.run(actor, 'owner.found', {
      load: ({ em }) => em.count(Owner, { $or: [{ id: actor.owner }, { key }] }),
      subject: () => ({ forum: null }),
      decide: (known) =>
        known > 0
          ? refuse('owner.taken')
          : done(null, {
              name: 'owner.founded',
              level: 'system',
              about: { noun: 'owner', id: actor.owner },
              forum: null,
            }),
      apply: (_known, _, { em, at }) => {
        em.create(Owner, {
          id: actor.owner,
          key,
          kind: 'municipality',
          name,
          covers: [],
          around: [],
          regions: [],
          createdAt: at.now,
        });
      },
    });
  }
}
