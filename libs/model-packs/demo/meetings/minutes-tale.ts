import { ApproveMinutes } from '#application/minutes/approve-minutes';
import { CirculateMinutes } from '#application/minutes/circulate-minutes';
import { RemarkMinutes } from '#application/minutes/remark-minutes';
import type { Actor } from '#kernel/access/actor';
import type { MinutesId } from '#kernel/ids';
import { addWorkingDays } from '#kernel/time/calendar';
import { addDays, asDay, type Day } from '#kernel/time/day';
import type { Chance } from '../random.js';
import type { Cast, Stage } from '../stage.js';

const remarks = [
  'Fint referat. Jeg savner at vi ble enige om å ta dette opp igjen i vår.',
  'Under punkt 2 bør det stå at ansvaret ligger hos skolen, ikke hos PPT.',
  'Eg meiner fristen vart sett til slutten av månaden. Kan de sjekke?',
] as const;

/** Of a hundred minutes, so many lie for some weeks before they are sent, and so many get a remark. */
const late = 10;
const remarked = 15;

/** The minutes of one meeting: sent to those who were there, and approved when nobody says more. */
export class MinutesTale {
  next: Day | null;
  private version: number;
  private isOut = false;

  constructor(
    private readonly record: {
      readonly id: MinutesId;
      readonly version: number;
      readonly secretary: Actor;
      /** The forum's key: whoever leads it by then approves. */
      readonly forum: string;
      /** Never late. */
      readonly inTime: boolean;
    },
    private readonly where: { readonly stage: Stage; readonly cast: Cast; readonly chance: Chance },
  ) {
    const { stage, cast, chance } = where;
    this.version = record.version;
    const isLate = chance.hits(late) && !record.inTime;
    const wait = isLate ? chance.between(8, 15) : chance.between(1, 5);
    this.next = addWorkingDays(stage.day(), wait, cast.calendar);
  }

  /** Sends them out, and later approves them. */
  async live(day: Day): Promise<void> {
    if (this.next === null || this.next > day) return;
    const { stage, cast, chance } = this.where;
    const { id, secretary, forum } = this.record;
    stage.clock.pass(200);
    const leads = cast.chairs.get(forum);
    const chair = leads === undefined ? secretary : await stage.as(leads);
    if (this.isOut) {
      this.next = null;
      await stage.verb(ApproveMinutes).execute(chair, id, this.version);
      return;
    }
    const sent = await stage
      .verb(CirculateMinutes)
      .execute(secretary, id, { version: this.version });
    this.isOut = true;
    this.version = sent.version;
    this.next = addDays(asDay(sent.remarksDueOn ?? day), 1);
    if (chance.hits(remarked)) {
      const remark = { text: chance.pick(remarks), key: undefined };
      await stage.verb(RemarkMinutes).execute(chair, id, remark);
    }
  }
}
