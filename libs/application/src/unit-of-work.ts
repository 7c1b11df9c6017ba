import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import { may, type Subject, type Verb } from '#kernel/access/may';
import { momentOf } from '#kernel/at';
import { isRefusal, type Outcome } from '#kernel/outcome';
import { writeAudit, type AuditLine } from '#persistence/audit/audit.queries';
import { writeFacts } from '#persistence/outbox/outbox.queries';
import { Wake } from '#persistence/outbox/wake';
import { Calendars } from './calendar/calendars.js';
import { once } from './idempotency.js';
import { notFound, Refused } from './refused.js';
import type { Store } from './store.js';

/** A deed: what it loads, about whom, what the kernel decides, and what is written. */
export interface Deed<Loaded, Change, Answer> {
  /** Reads what the rule needs, locked where it will change. Null when the actor may not know that it exists: 404. */
  load(store: Store): Promise<Loaded | null>;
  /** How the actor stands to what was loaded. */
  subject(loaded: Loaded, actor: Actor): Subject;
  /** The rule. Pure. */
  decide(loaded: Loaded, store: Store): Outcome<Change>;
  /** Writes the change and gives the answer. */
  apply(loaded: Loaded, change: Change, store: Store): Answer | Promise<Answer>;
}

/** A question: what it reads, and how the actor stands to it. */
export interface Question<Answer> {
  load(store: Store): Promise<Answer | null>;
  subject?(answer: Answer, actor: Actor): Subject;
  /** Set when case data is read: the reading itself is an audit row (DOMAIN §10, 11). */
  audited?(answer: Answer): ReadOf | readonly ReadOf[];
}

/** What was read, for the audit: one line per case. */
type ReadOf = Pick<AuditLine, 'noun' | 'subject' | 'referral'>;

const nowhere: Subject = { forum: null };

/**
 * The only place with a transaction. A deed cannot forget leave, fact or audit: they are written here, with it or not at all.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly orm: MikroORM,
    private readonly wake: Wake,
    private readonly calendars: Calendars,
  ) {}

  /**
   * Does a deed: load, leave, rule, change, facts and audit in one transaction; the wake-up after commit.
   * @param key the Idempotency-Key of a creating deed: a resend gets the first answer and does nothing
   * @throws Refused with the rule's code, `not-found`, or `not-allowed`
   */
  async run<Loaded, Change, Answer>(
    actor: Actor,
    verb: Verb,
    deed: Deed<Loaded, Change, Answer> & { readonly key?: string | undefined },
  ): Promise<Answer> {
    try {
      const answer = await this.within(actor, false, (store) =>
        once(store, { verb, key: deed.key }, () => this.act(verb, deed, store)),
      );
      this.wake.soon();
      return answer;
    } catch (error) {
      await this.noteDenial(actor, verb, error);
      throw error;
    }
  }

  /**
   * Answers a question under the same settings, read only unless the reading must be audited.
   * @throws Refused `not-found` when there is nothing the actor may see, `not-allowed` when it may see but not do
   */
  async read<Answer>(actor: Actor, verb: Verb, question: Question<Answer>): Promise<Answer> {
    if (question.subject === undefined && !may(actor, verb, nowhere)) {
      throw new Refused({ refused: 'not-allowed' });
    }
    return this.within(actor, question.audited === undefined, async (store) => {
      const answer = await question.load(store);
      if (answer === null) throw notFound();
      const subject = question.subject?.(answer, actor) ?? nowhere;
      if (!may(actor, verb, subject)) throw new Refused({ refused: 'not-allowed' });
      const seen = [question.audited?.(answer) ?? []].flat();
      const lines = seen.map((about) => ({ ...about, result: 'read' as const }));
      await writeAudit(store.em, this.lines(store, verb, lines));
      return answer;
    });
  }

  private async act<Loaded, Change, Answer>(
    verb: Verb,
    deed: Deed<Loaded, Change, Answer>,
    store: Store,
  ): Promise<Answer> {
    const loaded = await deed.load(store);
    if (loaded === null) throw notFound();
    if (!may(store.actor, verb, deed.subject(loaded, store.actor))) {
      throw new Refused({ refused: 'not-allowed' });
    }
    const outcome = deed.decide(loaded, store);
    if (isRefusal(outcome)) throw new Refused(outcome);
    const answer = await deed.apply(loaded, outcome.change, store);
    await store.em.flush();
    const { facts } = outcome;
    await writeFacts(
      store.em,
      facts.map((fact) => ({
        fact,
        id: store.newId(),
        owner: store.actor.owner,
        at: store.at.now,
      })),
    );
    await writeAudit(
      store.em,
      this.lines(
        store,
        verb,
        facts.map((fact) => ({
          result: 'done',
          fact: fact.name,
          noun: fact.about.noun,
          subject: fact.about.id,
          referral: fact.referral,
          fromState: fact.from,
          toState: fact.to,
        })),
      ),
    );
    return answer;
  }

  private lines(
    store: Store,
    verb: Verb,
    about: readonly Pick<
      AuditLine,
      'result' | 'fact' | 'noun' | 'subject' | 'referral' | 'fromState' | 'toState' | 'code'
    >[],
  ): AuditLine[] {
    const { actor, at } = store;
    return about.map((line) => ({
      ...line,
      id: store.newId(),
      owner: actor.owner,
      at: at.now,
      actorKind: actor.kind,
      person: actor.person,
      verb,
    }));
  }

  /** A denial is written apart, since the deed it stopped is rolled back. */
  private async noteDenial(actor: Actor, verb: Verb, error: unknown): Promise<void> {
    if (!(error instanceof Refused) || !['not-allowed', 'not-found'].includes(error.code)) return;
    await this.within(actor, false, (store) =>
      writeAudit(
        store.em,
        this.lines(store, verb, [
          { result: 'denied', noun: verb.split('.')[0] ?? verb, subject: null, code: error.code },
        ]),
      ),
    );
  }

  private async within<Answer>(
    actor: Actor,
    readOnly: boolean,
    work: (store: Store) => Promise<Answer>,
  ): Promise<Answer> {
    const calendar = await this.calendars.of(actor);
    const em = this.orm.em.fork() as EntityManager;
    em.setSessionContext({ variables: fenceOf(actor) });
    await em.begin({ readOnly });
    try {
      const answer = await work({
        em,
        actor,
        at: momentOf(actor, calendar),
        newId: <Id extends string>() => actor.ids.next() as Id,
      });
      await em.commit();
      return answer;
    } catch (error) {
      await em.rollback().catch(() => undefined); // it must not hide what went wrong
      throw error;
    }
  }
}

/** The session settings row level security reads. */
export const fenceOf = (actor: Pick<Actor, 'owner' | 'owners'>) => ({
  'app.owner': actor.owner,
  'app.owners': `{${actor.owners.join(',')}}`,
});
