import { asDay } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';
import { demoPackOf } from '../../packs-on-disk.js';
import { TurnedClock } from '../clock.js';
import { demoTextOf } from '../demo-text.js';
import { type House, Stage } from '../stage.js';
import { foundTown } from './found.js';
import type { TownPack } from './town-packs.js';

/** How a town is asked for. */
export interface TownAsked {
  /** A house with a migrated, empty database. */
  readonly house: House;
  /** The day it is founded, `YYYY-MM-DD`. */
  readonly today: string;
  readonly pack: TownPack;
}

/** Founds a municipality today: its model, its people in their seats, and the meetings that are to come. Nothing has happened in it yet. */
export const seedTown = async ({ house, today, pack }: TownAsked): Promise<void> => {
  const day = asDay(today);
  const clock = new TurnedClock();
  clock.turnTo(day, '08:00');
  const stage = new Stage({ house, clock, seed: pack, today: day });
  await foundTown(stage, {
    pack: demoPackOf(pack),
    schoolYear: schoolYearOf(day),
    text: demoTextOf(pack),
  });
};
