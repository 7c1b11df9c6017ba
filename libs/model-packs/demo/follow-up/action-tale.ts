import type { ActionLine } from '#contract/action';
import { CompleteAction } from '#application/action/complete-action';
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
    const fate = chance.between(1, 100);
    if (fate <= 12) this.doneOn = null;
    else if (fate <= 26) this.doneOn = addWorkingDays(due, chance.between(1, 4), cast.calendar);
    else this.doneOn = addDays(due, -chance.between(0, 4));
  }

  async live(day: Day): Promise<void> {
    const { stage } = this.where;
    const asked = { id: this.line.id as ActionId, version: this.version };
    if (this.state === 'open' && this.startsOn <= day && this.where.chance.hits(60)) {
      const { version } = await stage.verb(StartAction).execute(await this.owner(), asked);
      this.version = version;
      this.state = 'started';
    } else if (this.state !== 'done' && this.doneOn !== null && this.doneOn <= day) {
      await this.complete(day);
    }
  }

  private owner() {
    return this.where.stage.as(this.person);
  }

  private async complete(day: Day): Promise<void> {
    const { stage, chance } = this.where;
    const note = chance.pick(notes);
    const lateReason = day > this.line.dueOn ? chance.pick(excuses) : null;
    stage.clock.pass(90);
    this.state = 'done';
    const owner = await this.owner();
    const complete = (version: number) =>
      stage
        .verb(CompleteAction)
        .execute(owner, { id: this.line.id as ActionId, version }, { note, lateReason });
    try {
      await complete(this.version);
    } catch (error) {
      // The clock lifted it meanwhile: whoever does it late sees that first, and does it all the same.
      const now = error instanceof Refused ? error.refusal.current?.['version'] : undefined;
      if (typeof now !== 'number') throw error;
      await complete(now);
    }
  }
}
