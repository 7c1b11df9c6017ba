import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { PersonId, SeatId } from '#kernel/ids';
import { done } from '#kernel/outcome';
import { Seat } from '#persistence/forum/seat.row';
import { notFound } from '../refused.js';
import { UnitOfWork } from '../unit-of-work.js';

/** Who takes a seat. */
export interface SeatFilling {
  readonly seat: SeatId;
  readonly person: PersonId;
}

/** Puts people in seats from today. The seat stays what it was; only who sits in it changes (DOMAIN §6). */
@Injectable()
export class FillSeats {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, fillings: readonly SeatFilling[]): Promise<void> {
    return this.work.run(actor, 'seat.fill', {
      load: ({ em }) =>
        em.find(Seat, { id: { $in: fillings.map(({ seat }) => seat) }, endedAt: null }),
      // A leader may fill seats of the own forum only; a list over several forums is the administrator's.
      subject: (seats) => {
        const forums = new Set(seats.map(({ forum }) => forum));
        return { forum: forums.size === 1 ? (seats[0]?.forum ?? null) : null };
      },
      decide: (seats) =>
        done(
          null,
          ...seats.map(({ id, forum }) => ({
            name: 'seat.filled',
            level: 'system' as const,
            about: { noun: 'seat', id },
            forum,
          })),
        ),
      apply: (seats, _change, { at }) => {
        for (const { seat, person } of fillings) {
          const row = seats.find(({ id }) => id === seat);
          if (row === undefined) throw notFound();
          Object.assign(row, {
            person,
            fromOn: at.today,
            vacantSince: null,
            version: row.version + 1,
          });
        }
      },
    });
  }
}
