import type { Clock } from '#kernel/ids';
import type { Day } from '#kernel/time/day';
import { asWallTime } from '#kernel/time/wall-time';
import { instantOf, norwegianZone } from '#kernel/time/zone';

const second = 1000;

/** A clock that is turned by hand, and goes on a little with every deed. It never goes back. */
export class TurnedClock implements Clock {
  private instant = 0;

  now(): Date {
    return new Date(this.instant);
  }

  /** Turns the clock to a day and an hour by the wall in Norway; later than that already, it stays. */
  turnTo(day: Day, time: string): void {
    const wanted = instantOf({ day, time: asWallTime(time) }, norwegianZone).getTime();
    this.instant = Math.max(this.instant, wanted);
  }

  /** Lets some seconds pass. */
  pass(seconds: number): void {
    this.instant += seconds * second;
  }
}
