import { AskElections } from '#application/clock/ask-elections';
import { EscalateOverdue } from '#application/clock/escalate-overdue';
import { InviteGuests } from '#application/clock/invite-guests';
import { ListOwners } from '#application/clock/list-owners';
import { PlaceStanding } from '#application/clock/place-standing';
import { PlaceWaiting } from '#application/clock/place-waiting';
import { PruneIdempotency } from '#application/clock/prune-idempotency';
import { weekdayOf } from '#kernel/time/day';
import type { World } from './world.js';

const monday = [PlaceStanding, InviteGuests, AskElections, PruneIdempotency] as const;
const nightly = [EscalateOverdue, PlaceWaiting] as const;

/** What the worker's clocks do; once or twice a week here, which is as good as daily for what they look for. */
export const goClocks = async (world: World): Promise<void> => {
  const machinery = world.stage.machinery();
  if (weekdayOf(world.today()) === 1) {
    await world.verb(ListOwners).execute();
    for (const clock of monday)
      await world.verb<{ execute: PlaceStanding['execute'] }>(clock).execute(machinery);
  }
  if (![1, 4].includes(weekdayOf(world.today()))) return;
  for (const clock of nightly)
    await world.verb<{ execute: PlaceStanding['execute'] }>(clock).execute(machinery);
};

/** Every clock twice at once, as on two nodes. */
export const goClocksTwice = async (world: World): Promise<void> => {
  const machinery = world.stage.machinery();
  for (const clock of [...monday, ...nightly])
    await Promise.all(
      [1, 2].map(() => world.verb<{ execute: PlaceStanding['execute'] }>(clock).execute(machinery)),
    );
};
