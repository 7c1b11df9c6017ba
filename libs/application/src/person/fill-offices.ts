import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { OfficeId, PersonId } from '#kernel/ids';
import { done } from '#kernel/outcome';
import { Office } from '#persistence/person/office.row';
import { movesOf, seatedFacts, type SeatGround, seatGround, seatNow } from '../forum/seatings.js';
import { UnitOfWork } from '../unit-of-work.js';

/** Who takes an office; null leaves it vacant. */
export interface OfficeFilling {
  readonly office: OfficeId;
  readonly person: PersonId | null;
}

interface Ground {
  readonly offices: readonly Office[];
  readonly ground: SeatGround;
}

/**
 * Lets people take offices from today, or leave them: rektor, enhetsleder, kommunalsjef. The seats of the office go with
 * it, and the seats that follow from those in other forums.
 */
@Injectable()
export class FillOffices {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, fillings: readonly OfficeFilling[]): Promise<void> {
    const ids = [...new Set(fillings.map(({ office }) => office))];
    return this.work.run<Ground, null, void>(actor, 'office.fill', {
      load: async (store) => {
        const offices = await store.em.find(Office, { id: { $in: ids } });
        return offices.length < ids.length
          ? null
          : { offices, ground: await seatGround(store, { offices: ids }) };
      },
      subject: () => ({ forum: null }),
      decide: ({ offices, ground }) =>
        done(
          null,
          ...offices.map(({ id }) => ({
            name: 'office.filled',
            level: 'system' as const,
            about: { noun: 'office', id },
            forum: null,
          })),
          ...seatedFacts(movesOf(ground, seatingsOf(ground, fillings))),
        ),
      apply: ({ offices, ground }, _change, store) => {
        seatNow(movesOf(ground, seatingsOf(ground, fillings)), store);
        for (const row of offices) {
          const holder = holderOf(fillings, row.id);
          Object.assign(row, {
            holder,
            heldFrom: holder === null ? null : store.at.today,
            version: row.version + 1,
          });
        }
      },
    });
  }
}

const holderOf = (fillings: readonly OfficeFilling[], office: string): PersonId | null =>
  fillings.findLast((filling) => filling.office === office)?.person ?? null;

/** The office's own seats: whoever takes the office sits in them. */
const seatingsOf = ({ seats }: SeatGround, fillings: readonly OfficeFilling[]) =>
  seats
    .map(({ id, office, person }) => ({
      seat: id,
      was: person ?? null,
      person: holderOf(fillings, office ?? ''),
    }))
    .filter(({ was, person }) => was !== person);
