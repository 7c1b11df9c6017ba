import type { ActionLine } from '#contract/action';
import { CompleteAction } from '#application/action/complete-action';
import type { ActionAsked } from '#application/action/action-desk';
import { StartAction } from '#application/action/start-action';
import { Refused } from '#application/refused';
import type { ActionId, PersonId } from '#kernel/ids';
import { addWorkingDays } from '#kernel/time/calendar';
import { addDays, asDay, type Day } from '#kernel/time/day';
import type { Chance } from '../random.js';
import type { Cast, Stage } from '../stage.js';

const notes = [
  'Gjennomført som avtalt.',
  'Gjort. Tilbakemeldingene er gode.',
  'Utført; vi fortsetter med det som virker.',
  'Ferdig. Det vart færre gonger enn planlagt, men det heldt.',
] as const;
const excuses = [
  'Sykdom i personalet to uker.',
  'Ventet på svar fra hjemmet.',
  'Kom ikke i gang før etter høstferien.',
] as const;

/** One measure: begun, done in time or late, or left lying. */
export class ActionTale {
  private readonly startsOn: Day;
  private readonly doneOn: Day | null;
  private readonly willStart: boolean;
  private version: number;
  private state: 'open' | 'started' | 'done' = 'open';

  constructor(
    private readonly line: Pick<ActionLine, 'id' | 'version' | 'dueOn'>,
    private readonly person: PersonId,
    private readonly where: { readonly stage: Stage; readonly cast: Cast; readonly chance: Chance },
  ) {
    const { stage, cast, chance } = where;
    this.version = line.version;
    const due = asDay(line.dueOn);
    this.startsOn = addWorkingDays(stage.day(), chance.between(1, 6), cast.calendar);
    this.willStart = chance.hits(45);
    const fate = chance.between(1, 100);
    if (fate <= 12) this.doneOn = null;
    else if (fate <= 26) this.doneOn = addWorkingDays(due, chance.between(1, 4), cast.calendar);
    else this.doneOn = addDays(due, -chance.between(0, 4));
  }

  async live(day: Day): Promise<void> {
    if (this.state === 'open' && this.willStart && this.startsOn <= day) await this.start();
    else if (this.state !== 'done' && this.doneOn !== null && this.doneOn <= day)
      await this.complete(day);
  }

  private async start(): Promise<void> {
    const { stage } = this.where;
    const owner = await this.where.stage.as(this.person);
    this.state = 'started';
    await this.onVersion((asked) => stage.verb(StartAction).execute(owner, asked));
  }

  private async complete(day: Day): Promise<void> {
    const { stage, chance } = this.where;
    const note = chance.pick(notes);
    const lateReason = day > this.line.dueOn ? chance.pick(excuses) : null;
    stage.clock.pass(90);
    const owner = await stage.as(this.person);
    this.state = 'done';
    await this.onVersion((asked) =>
      stage.verb(CompleteAction).execute(owner, asked, { note, lateReason }),
    );
  }

  /** The clock may have lifted it meanwhile: whoever acts sees that first, and acts all the same. */
  private async onVersion(deed: (asked: ActionAsked) => Promise<ActionLine>): Promise<void> {
    const id = this.line.id as ActionId;
    try {
      this.version = (await deed({ id, version: this.version })).version;
    } catch (error) {
      const now = error instanceof Refused ? error.refusal.current?.['version'] : undefined;
      if (typeof now !== 'number') throw error;
      this.version = (await deed({ id, version: now })).version;
    }
  }
}
