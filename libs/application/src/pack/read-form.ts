import { Injectable } from '@nestjs/common';
import type { PackForm } from '#contract/pack-form';
import type { Actor } from '#kernel/access/actor';
import { UnitOfWork } from '../unit-of-work.js';
import { PackShelf } from './pack-shelf.js';

/** What the form of a model is made from. The pages hold no schema of their own. */
@Injectable()
export class ReadForm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  /** @throws Refused `not-found` in a house that no packs were brought to */
  execute(actor: Actor): Promise<PackForm> {
    return this.work.read(actor, 'pack.read', {
      load: () => Promise.resolve(this.shelf.form()),
    });
  }
}
