import { Injectable } from '@nestjs/common';
import type { PackShelfList } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import { UnitOfWork } from '../unit-of-work.js';
import { PackShelf } from './pack-shelf.js';

/** The models a municipality can begin from. */
@Injectable()
export class ListPacks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  execute(actor: Actor): Promise<PackShelfList> {
    return this.work.read(actor, 'pack.list', {
      load: async () => ({ items: [...this.shelf.list()] }),
    });
  }
}
