import { Injectable } from '@nestjs/common';
import type { MinutesMoved } from '#contract/minutes';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import type { MinutesId } from '#kernel/ids';
import { circulateMinutes } from '#kernel/minutes/circulate';
import { set } from '../meeting/answers.js';
import { UnitOfWork } from '../unit-of-work.js';
import { heldMinutes, minutesMoved } from './hold-minutes.js';

const settled = (value: unknown): number => (Number.isInteger(value) ? Number(value) : 0);

/** Sends the draft to those who took part; the days for remarks are the forum's own unless the caller says otherwise. */
@Injectable()
export class CirculateMinutes {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `minutes.state`, `version.stale` */
  execute(
    actor: Actor,
    id: MinutesId,
    asked: { readonly remarksWithin?: number | undefined; readonly version: number },
  ): Promise<MinutesMoved> {
    return this.work.run(actor, 'minutes.circulate', {
      load: (store) => heldMinutes(store, id),
      subject: ({ minutes }) => ({ forum: minutes.forum }),
      decide: ({ minutes, forum }, { at }) => {
        const remarksWithin = asked.remarksWithin ?? settled(forum.settings['remarksWithin']);
        return (
          staleness(minutes, asked.version) ?? circulateMinutes(minutes, { remarksWithin }, at)
        );
      },
      apply: ({ minutes }, change) => {
        set(minutes, change);
        return minutesMoved(minutes);
      },
    });
  }
}
