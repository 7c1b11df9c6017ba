import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { OfficeId, PersonId } from '#kernel/ids';
import { done } from '#kernel/outcome';
import { Office } from '#persistence/person/office.row';
import { notFound } from '../refused.js';
import { UnitOfWork } from '../unit-of-work.js';

/** Who takes an office. */
export interface OfficeFilling {
  readonly office: OfficeId;
  readonly person: PersonId;
}

/** Lets people take offices from today: rektor, enhetsleder, kommunalsjef. The seats of the office follow by `FillSeats`. */
@Injectable()
export class FillOffices {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, fillings: readonly OfficeFilling[]): Promise<void> {
    return this.work.run(actor, 'office.fill', {
      load: ({ em }) => em.find(Office, { id: { $in: fillings.map(({ office }) => office) } }),
      subject: () => ({ forum: null }),
      decide: (offices) =>
        done(
          null,
          ...offices.map(({ id }) => ({
            name: 'office.filled',
            level: 'system' as const,
            about: { noun: 'office', id },
            forum: null,
          })),
        ),
      apply: (offices, _change, { at }) => {
        for (const { office, person } of fillings) {
          const row = offices.find(({ id }) => id === office);
          if (row === undefined) throw notFound();
          Object.assign(row, { holder: person, heldFrom: at.today, version: row.version + 1 });
        }
      },
    });
  }
}
