import { Injectable } from '@nestjs/common';
import type { ProposedChange } from '#contract/year-proposal';
import type { Actor } from '#kernel/access/actor';
import { done } from '#kernel/outcome';
import { spanOfSchoolYear, type SchoolYear } from '#kernel/time/school-year';
import type { Unmet } from '#kernel/year-plan/planner/instance';
import { groundOf } from '#persistence/year/proposal.queries';
import { Calendars } from '../calendar/calendars.js';
import { Refused } from '../refused.js';
import { UnitOfWork } from '../unit-of-work.js';
import { changesIn } from './proposal/changes-in.js';
import { type Opening, openingsOf, writeOpenings } from './proposal/open-many.js';
import { Planner } from './proposal/planner.js';
import { yearGround, type YearGround } from './proposal/year-ground.js';

/** What came of it: how many meetings were opened, and what the plan asks that could not be. */
export interface OpenedYear {
  readonly opened: number;
  readonly unmet: readonly Unmet[];
}

interface Planned {
  readonly schoolYear: SchoolYear;
  readonly ground: YearGround;
  readonly fresh: readonly ProposedChange[];
}

interface Loaded {
  readonly isSame: boolean;
  readonly openings: readonly Opening[];
}

/** How often the year is planned again when it was changed by others meanwhile. */
const tries = 3;

/**
 * Opens the meetings of a school year ahead: every forum by its cadence, all placed together, around what stands already.
 * Done again it opens only what is missing.
 */
@Injectable()
export class OpenMeetings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly planner: Planner,
  ) {}

  /**
   * @param schoolYear the first year of the school year: 2026 is 2026–27
   * @throws Refused `year.changed-meanwhile` when others kept changing the year while it was planned
   */
  async execute(actor: Actor, schoolYear: SchoolYear): Promise<OpenedYear> {
    for (let nth = 1; nth <= tries; nth += 1) {
      const ground = await this.groundFor(actor, schoolYear);
      const { meetings, unmet } = await this.planner.plan(ground.task);
      const fresh = changesIn(ground, meetings).filter(({ meeting }) => meeting === null);
      const opened = await this.open(actor, { schoolYear, ground, fresh });
      if (opened !== null) return { opened, unmet };
    }
    throw new Refused({ refused: 'year.changed-meanwhile' });
  }

  private async groundFor(actor: Actor, schoolYear: SchoolYear): Promise<YearGround> {
    const calendars = await this.calendars.all(actor.owner);
    const asked = { schoolYear, changes: [], aim: 'open' as const };
    return this.work.read(actor, 'year.open', {
      load: (store) => yearGround(store, calendars, asked),
    });
  }

  /** @returns how many were opened; null when the year is no longer the one that was planned */
  private async open(actor: Actor, { schoolYear, ground, fresh }: Planned): Promise<number | null> {
    if (fresh.length === 0) return 0;
    const calendars = await this.calendars.all(actor.owner);
    const { to } = spanOfSchoolYear(schoolYear);
    return this.work.run<Loaded, readonly Opening[], number | null>(actor, 'year.open', {
      load: async (store) => {
        // One plan at a time per municipality: a second clock waits, and then finds the year another one.
        await store.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [
          actor.owner,
        ]);
        const now = await groundOf(store.em, actor.owner, { from: ground.from, to });
        const isSame = now === ground.ground;
        const asked = { changes: fresh, schoolYear, calendars };
        return { isSame, openings: isSame ? await openingsOf(store, asked) : [] };
      },
      subject: () => ({ forum: null }),
      decide: ({ openings }) => done(openings, ...openings.map(({ fact }) => fact)),
      apply: async ({ isSame }, openings, store) => {
        if (!isSame) return null;
        await writeOpenings(store, openings);
        return openings.length;
      },
    });
  }
}
