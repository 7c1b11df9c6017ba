import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { OwnerId } from '#kernel/ids';
import { Owner } from '#persistence/owner/owner.row';

/** For whom the clocks go: everybody who owns rows. Ids only. */
@Injectable()
export class ListOwners {
  constructor(private readonly orm: MikroORM) {}

  async execute(): Promise<OwnerId[]> {
    const owners = await this.orm.em
      .fork()
      .find(Owner, {}, { fields: ['id'], orderBy: { id: 'asc' } });
    return owners.map(({ id }) => id);
  }
}
