import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Persona } from '#contract/session';
import { demoAccounts, titledPeople } from '#persistence/session/persona.queries';
import { fenceOf } from '../unit-of-work.js';
import { Actors, type Login } from './actors.js';

/** The people of the demo that one can sign in as. Empty where there is no demo. */
@Injectable()
export class ReadPersonas {
  constructor(
    private readonly orm: MikroORM,
    private readonly actors: Actors,
  ) {}

  async execute(): Promise<Persona[]> {
    const accounts = await demoAccounts(this.orm.em.fork());
    const owner = accounts[0]?.owner;
    if (owner === undefined) return [];
    const em = this.orm.em.fork() as EntityManager;
    em.setSessionContext({ variables: fenceOf({ owner, owners: [owner] }) });
    const people = await em.transactional((tx) =>
      titledPeople(
        tx,
        accounts.map((account) => account.person),
        this.actors.today(),
      ),
    );
    return accounts.flatMap(({ key, person }) => {
      const found = people.find((candidate) => candidate.id === person);
      if (found === undefined) return [];
      const { givenName, familyName, title, seat, forums } = found;
      return [{ key, givenName, familyName, title, seat, forums: forums.length }];
    });
  }

  /** The login of a persona; null when there is no such one. */
  async loginOf(persona: string): Promise<Login | null> {
    const accounts = await demoAccounts(this.orm.em.fork());
    const found = accounts.find((account) => account.key === persona);
    return found === undefined
      ? null
      : { account: found.account, owner: found.owner, person: found.person };
  }
}
