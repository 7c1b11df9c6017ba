import type { ActionLine } from '#contract/action';
import { CompleteAction } from '#application/action/complete-action';
import type { ActionAsked } from '#application/action/action-desk';
import { DisputeAction } from '#application/action/dispute-action';
import { PostponeAction } from '#application/action/postpone-action';
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
const disputes = [
  'Dette er ikke vårt tiltak. Skolen har allerede en plan, og den bør ligge der.',
  'Eg har ikkje kapasitet til dette før jul. Kan tenesta peike ut ein annan?',
  'Familien har takket nei til tilbudet. Vi må bli enige om noe annet først.',
] as const;
const delays = [
  'Foreldrene ba om å vente til etter høstferien.',
  'Kollegaen som skulle være med, er sykmeldt i to uker.',
  'Vi får ikke rom i hallen før måneden etter.',
] as const;
const excuses = [
  'Sykdom i personalet to uker.',
  'Ventet på svar fra hjemmet.',
  'Kom ikke i gang før etter høstferien.',
] as const;

/** Of a hundred who owe something: how they first answer. The rest say nothing until it is done. */
const firsts = [
  [45, 'start'],
  [51, 'dispute'],
  [60, 'postpone'],
] as const;
/** Of a hundred measures, so many lie until an office asks, and so many are done late, those among them. */
const lying = 12;
const tardy = 26;

/** One measure: begun, disputed, put off, done in time or late. */
export class ActionTale {
  private readonly startsOn: Day;
  private readonly first: 'start' | 'dispute' | 'postpone' | null;
  private doneOn: Day;
  private dueOn: Day;
  private version: number;
  private state: 'open' | 'answered' | 'done' = 'open';

  constructor(
    private readonly line: Pick<ActionLine, 'id' | 'version' | 'dueOn'>,
    private readonly person: PersonId,
    private readonly where: { readonly stage: Stage; readonly cast: Cast; readonly chance: Chance },
  ) {
    const { stage, cast, chance } = where;
    this.version = line.version;
    const due = asDay(line.dueOn);
    this.dueOn = due;
    this.startsOn = addWorkingDays(stage.day(), chance.between(1, 6), cast.calendar);
    const reply = chance.between(1, 100);
    this.first = firsts.find(([upTo]) => reply <= upTo)?.[1] ?? null;
    const fate = chance.between(1, 100);
    const isTidy = person === cast.people.get(`${cast.principalUnit}.head`);
    const late = fate <= lying && !isTidy ? chance.between(8, 13) : chance.between(1, 3);
    if (fate <= tardy) this.doneOn = addWorkingDays(due, late, cast.calendar);
    else this.doneOn = addDays(due, -chance.between(0, 4));
  }

  async live(day: Day): Promise<void> {
    if (this.state === 'done') return;
    if (this.state === 'open' && this.first !== null && this.startsOn <= day) await this.answer();
    else if (this.doneOn <= day) await this.complete(day);
  }

  /** Begins it, or says that it is not theirs, or asks for more time. */
  private async answer(): Promise<void> {
    const { stage, cast, chance } = this.where;
    const owner = await stage.as(this.person);
    this.state = 'answered';
    if (this.first === 'start')
      await this.onVersion((asked) => stage.verb(StartAction).execute(owner, asked));
    if (this.first === 'dispute') {
      const reason = chance.pick(disputes);
      await this.onVersion((asked) => stage.verb(DisputeAction).execute(owner, asked, { reason }));
    }
    if (this.first !== 'postpone') return;
    const later = (from: Day): Day => addWorkingDays(from, 10, cast.calendar);
    const body = { dueOn: later(asDay(this.line.dueOn)), reason: chance.pick(delays) };
    const { dueOn } = await this.onVersion((asked) =>
      stage.verb(PostponeAction).execute(owner, asked, body),
    );
    this.dueOn = asDay(dueOn);
    this.doneOn = later(this.doneOn);
  }

  private async complete(day: Day): Promise<void> {
    const { stage, chance } = this.where;
    const note = chance.pick(notes);
    const lateReason = day > this.dueOn ? chance.pick(excuses) : null;
    stage.clock.pass(90);
    const owner = await stage.as(this.person);
    this.state = 'done';
    await this.onVersion((asked) =>
      stage.verb(CompleteAction).execute(owner, asked, { note, lateReason }),
    );
  }

  /** The clock may have lifted it meanwhile: whoever acts sees that first, and acts all the same. */
  private async onVersion(deed: (asked: ActionAsked) => Promise<ActionLine>): Promise<ActionLine> {
    const id = this.line.id as ActionId;
    try {
      return this.known(await deed({ id, version: this.version }));
    } catch (error) {
      const now = error instanceof Refused ? error.refusal.current?.['version'] : undefined;
      if (typeof now !== 'number') throw error;
      return this.known(await deed({ id, version: now }));
    }
  }

  private known(line: ActionLine): ActionLine {
    this.version = line.version;
    return line;
  }
}
