import pg from 'pg';
import { schoolYearOf, spanOfSchoolYear } from '#kernel/time/school-year';
import { addDays, asDay, daysOf } from '#kernel/time/day';
import { isOpen } from '#kernel/time/calendar';
import { TurnedClock } from '#model-packs/demo/clock';
import { Stage } from '#model-packs/demo/stage';
import { demoPackOf } from '#model-packs/packs-on-disk';
import { goClocks, goClocksTwice } from './clocks.js';
import { type EdgeLine, type Unused, unusedVerbs, untravelled } from './coverage.js';
import { Administrator } from './habits/administrator.js';
import { Caller } from './habits/caller.js';
import { CaseDeskOfTown } from './habits/case-desk.js';
import { FollowUp } from './habits/follow-up.js';
import { MeetingsOfTown } from './habits/meetings.js';
import { Leavers } from './habits/leavers.js';
import { Neighbour } from './habits/neighbour.js';
import { lookAround } from './habits/readers.js';
import { Upward } from './habits/upward.js';
import { YearDesk } from './habits/year-desk.js';
import type { HeardFact } from './heard.js';
import { houseBy } from './house.js';
import { invariants } from './invariants/all.js';
import type { Broken, Invariant, Judged } from './invariants/invariant.js';
import { foundTown } from '#model-packs/demo/town/found';
import { Trace, type Used, watched } from './trace.js';
import { World } from './world.js';

/** What is to be lived: a pack, a seed, and how many days from 1 August (a year when left out). */
export interface SeasonAsked {
  readonly pack: string;
  readonly seed: string;
  readonly days?: number;
  /** The invariants to be broken on purpose after the last day, each alone and undone again. */
  readonly plants?: readonly number[];
  /** As laget_app, and as superuser. */
  readonly appUrl: string;
  readonly adminUrl: string;
}

export interface SeasonReport {
  readonly days: number;
  readonly seconds: number;
  /** Seconds of these spent on the invariants. */
  readonly judging: number;
  readonly verbs: ReadonlyMap<string, Used>;
  readonly unused: readonly Unused[];
  readonly untravelled: readonly EdgeLine[];
  readonly broken: readonly (Broken & {
    readonly day: string;
    readonly trace: readonly string[];
  })[];
  /** Of the planted violations, those that were seen. */
  readonly found: readonly number[];
  /** A deed that was refused against expectation, or that broke. */
  readonly failed: {
    readonly day: string;
    readonly error: string;
    readonly trace: readonly string[];
  } | null;
}

const firstYear = schoolYearOf(asDay('2026-08-01'));

/** Lives a season in an empty, migrated database, and judges it every day. */
export const liveSeason = async (asked: SeasonAsked): Promise<SeasonReport> => {
  const began = performance.now();
  const clock = new TurnedClock();
  const { from, to } = spanOfSchoolYear(firstYear);
  clock.turnTo(from, '08:00');
  const house = await houseBy(asked.appUrl, clock);
  const admin = new pg.Client({ connectionString: asked.adminUrl });
  await admin.connect();
  const trace = new Trace(() => clock.now());
  const last = asked.days === undefined ? to : addDays(from, asked.days - 1);
  try {
    const stage = new Stage({ house: watched(house, trace), clock, seed: asked.seed, today: last });
    const season = new Season({ stage, admin, trace, asked });
    await season.live();
    return {
      days: daysOf({ from, to: stage.day() < last ? stage.day() : last }).length,
      seconds: (performance.now() - began) / 1000,
      judging: season.judging / 1000,
      verbs: trace.verbs,
      unused: unusedVerbs(trace, demoPackOf(asked.pack)),
      untravelled: await untravelled(admin, { heard: season.heard, owner: stage.owner }),
      broken: season.broken,
      found: season.found,
      failed: season.failed,
    };
  } finally {
    await admin.end();
    await house.close();
  }
};

interface Parts {
  readonly stage: Stage;
  readonly admin: pg.Client;
  readonly trace: Trace;
  readonly asked: SeasonAsked;
}

class Season {
  readonly broken: SeasonReport['broken'][number][] = [];
  failed: SeasonReport['failed'] = null;
  judging = 0;
  readonly found: number[] = [];
  heard: readonly HeardFact[] = [];

  constructor(private readonly parts: Parts) {}

  async live(): Promise<void> {
    const { stage, trace, asked } = this.parts;
    try {
      const pack = demoPackOf(asked.pack);
      const town = await foundTown(stage, { pack, schoolYear: firstYear });
      const world = new World(stage, town, trace);
      this.heard = world.heard.facts;
      await this.days(world);
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.failed = { day: stage.day(), error: told, trace: trace.last() };
    }
  }

  private async days(world: World): Promise<void> {
    const { stage, admin, asked } = this.parts;
    const follow = new FollowUp(world);
    const living = [
      new CaseDeskOfTown(world),
      new Upward(world),
      new Caller(world),
      new YearDesk(world),
      follow,
      new MeetingsOfTown(world, follow),
      new Leavers(world),
      new Administrator(world),
      new Neighbour(world),
    ];
    let since = await positionOf(admin);
    for (const day of daysOf({ from: stage.day(), to: stage.today })) {
      stage.clock.turnTo(day, '06:30');
      await goClocks(world);
      if (!isOpen(day, world.town.calendar)) continue;
      stage.clock.turnTo(day, '08:05');
      for (const one of living) await one.live(day);
      await lookAround(world, day);
      await this.judge(world, since);
      since = await positionOf(admin);
    }
    await goClocksTwice(world);
    await this.judge(world, null);
    const judged = { admin, since: null, today: world.today(), world };
    for (const invariant of invariants)
      if (asked.plants?.includes(invariant.number) === true)
        if (await isFound(invariant, judged)) this.found.push(invariant.number);
  }

  /** @param since audit position of yesterday; null judges everything there is */
  private async judge(world: World, since: string | null): Promise<void> {
    const began = performance.now();
    const judged: Judged = { admin: this.parts.admin, since, today: world.today(), world };
    for (const invariant of invariants) {
      const { number, name } = invariant;
      const trace = this.parts.trace.last();
      for (const what of await invariant.broken(judged))
        this.broken.push({ number, name, what, day: world.today(), trace });
    }
    this.judging += performance.now() - began;
  }
}

const positionOf = async (admin: pg.Client): Promise<string> => {
  const { rows } = await admin.query<{ at: string }>(
    `select coalesce(max(position), 0)::text as at from laget.audit`,
  );
  return rows[0]?.at ?? '0';
};

/** Breaks a rule once, past every guard of the database as nobody in the house can, and asks; then it is undone. */
const isFound = async (invariant: Invariant, judged: Judged): Promise<boolean> => {
  const { admin } = judged;
  await admin.query('begin; set local session_replication_role = replica');
  try {
    await admin.query(invariant.plant);
    return (await invariant.broken(judged)).length > 0;
  } finally {
    await admin.query('rollback');
  }
};
