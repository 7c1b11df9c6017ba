import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '#kernel/access/actor';
import type { At } from '#kernel/at';

/** What a deed works with inside its transaction. */
export interface Store {
  readonly em: EntityManager;
  readonly actor: Actor;
  /** The moment of the deed; the same for all it writes. */
  readonly at: At;
  /** The next id, made by the application and branded by its noun. */
  readonly newId: <Id extends string>() => Id;
}
