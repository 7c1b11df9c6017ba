import { OpenMeetings } from '#application/year/open-meetings';
import { asDay } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';
import { demoPackOf } from '../packs-on-disk.js';
import { tellBusyHours } from './busy-hours.js';
import { TurnedClock } from './clock.js';
import { installMunicipality } from './first-of-august.js';
import { type House, Stage } from './stage.js';
import { YearWalk } from './year-walk.js';

/** How a demo is asked for. */
export interface DemoAsked {
  /** A house with a migrated, empty database. */
  readonly house: House;
  /** The day the demo's year is lived up to, `YYYY-MM-DD`. */
  readonly today: string;
  /** Another seed gives other people and other cases. */
  readonly seed?: string;
  /** Told how far it has come, in percent. */
  readonly tell?: (percent: number) => void;
}

/**
 * Makes the demo municipality and lives its school year up to today, deed by deed, with a clock turned by hand.
 * Everything is done by verbs of the application. The same seed and day give the same rows.
 */
export const seedDemo = async ({
  house,
  today,
  seed = 'melhus',
  tell = () => undefined,
}: DemoAsked): Promise<void> => {
  const day = asDay(today);
  const schoolYear = schoolYearOf(day);
  const clock = new TurnedClock();
  clock.turnTo(asDay(`${schoolYear}-08-01`), '08:00');
  const stage = new Stage({ house, clock, seed, today: day });
  const cast = await installMunicipality(stage, { pack: demoPackOf('melhus'), schoolYear });
  tell(3);
  const opens = asDay(`${schoolYear}-08-15`);
  clock.turnTo(opens < day ? opens : day, '08:00');
  await stage.verb(OpenMeetings).execute(stage.machinery(), schoolYear);
  await tellBusyHours(stage, cast, schoolYear);
  tell(8);
  const walk = await YearWalk.of(stage, cast);
  await walk.live((share) => tell(8 + Math.floor(92 * share)));
};
