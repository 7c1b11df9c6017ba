import { Injectable } from '@nestjs/common';
import type { BusyCounts, ImportBusy as ImportBody } from '#contract/busy-time';
import type { Actor } from '#kernel/access/actor';
import type { PersonId } from '#kernel/ids';
import { done, isRefusal, type Outcome, refuse, type Refusal } from '#kernel/outcome';
import { BusyTime } from '#persistence/calendar/busy-time.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import {
  busyCounts,
  busyFact,
  busyHash,
  holdHours,
  ownPerson,
  type ReadHours,
} from './busy-desk.js';

interface Change {
  readonly read: ReadHours;
  readonly person: PersonId;
}

/**
 * Stores whoever asks as busy in the hours of a file that was seen in a preview: all of it, or nothing. What an earlier file of
 * the school year said and this one does not, ends. The planner keeps clear of the hours; whoever
 * plans the year or moves a meeting the person is called to sees that the person is taken then, and never by what.
 * @throws Refused `file.preview-stale` when it is another file than was seen; `file.has-faults` while a line cannot be used
 */
@Injectable()
export class ImportBusy {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, { hash, ...asked }: ImportBody): Promise<BusyCounts> {
    return this.work.run<ReadHours | Refusal, Change, BusyCounts>(actor, 'busy.import', {
      load: async (store) => {
        await oneAtATime(store);
        return holdHours(store, asked);
      },
      subject: () => ({ forum: null }),
      decide: (read, store) => {
        if (hash !== busyHash(asked)) return refuse('file.preview-stale');
        return isRefusal(read) ? read : decide(read, ownPerson(store));
      },
      apply: (_read, change, store) => {
        write(change, asked.source, store);
        return busyCounts(change.read);
      },
    });
  }
}

/** One file of a person at a time. */
const oneAtATime = (store: Store): Promise<unknown> =>
  store.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 5))', [ownPerson(store)]);

const decide = (read: ReadHours, person: PersonId): Outcome<Change> => {
  const { added, ended, faults } = read;
  if (faults.length > 0) return refuse('file.has-faults', { values: { count: faults.length } });
  const change = { read, person };
  return added.length + ended.length === 0
    ? done(change)
    : done(change, busyFact('person.busy-changed', person));
};

const write = ({ read, person }: Change, source: string, store: Store): void => {
  const { em, actor, at, newId } = store;
  for (const row of read.ended) em.assign(row, { endedAt: at.now, endedReason: 'replaced' });
  for (const hours of read.added)
    em.create(BusyTime, {
      ...hours,
      id: newId(),
      owner: actor.owner,
      person,
      source,
      readOn: at.today,
      endedAt: null,
      endedReason: null,
    });
};
