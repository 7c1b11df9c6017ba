import { Refused } from '#application/refused';
import type { Actor, SeatRole } from '#kernel/access/actor';
import type { ForumId, PersonId } from '#kernel/ids';
import { addWorkingDays } from '#kernel/time/calendar';
import type { Day } from '#kernel/time/day';
import { type Chance, chanceOf } from '#model-packs/demo/random';
import type { Stage } from '#model-packs/demo/stage';
import { Heard } from './heard.js';
import type { Town } from '#model-packs/demo/town/found';
import type { Trace } from './trace.js';

/** A new verb of the house, as a person says it. */
type VerbOf<Verb> = new (...parts: never[]) => Verb;

const leading: readonly SeatRole[] = ['chair', 'leader'];
const writing: readonly SeatRole[] = ['secretary', 'chair', 'leader'];

/** Where everybody acts: the stage, the town, what has been done, and one stream of chance per concern. */
export class World {
  private readonly chances = new Map<string, Chance>();
  /** Who took over from whom. */
  private readonly heirs = new Map<PersonId, PersonId>();
  readonly heard: Heard;

  constructor(
    readonly stage: Stage,
    readonly town: Town,
    readonly trace: Trace,
  ) {
    this.heard = new Heard(this);
  }

  /** The chance of one concern: another concern can grow without moving it. */
  chance(concern: string): Chance {
    const found = this.chances.get(concern) ?? chanceOf(`${this.stage.seed} ${concern}`);
    this.chances.set(concern, found);
    return found;
  }

  verb<Verb>(verb: VerbOf<Verb>): Verb {
    return this.stage.verb(verb);
  }

  /** A person as it acts, or whoever took over when that person left. */
  as(person: PersonId): Promise<Actor> {
    const heir = this.heirs.get(person);
    return heir === undefined ? this.stage.as(person) : this.as(heir);
  }

  /** Whether somebody works here no more, though a meeting may still name them. */
  hasLeft(person: string): boolean {
    return this.heirs.has(person as PersonId);
  }

  /** Somebody has left, and somebody else has taken over. */
  inherits(left: PersonId, heir: PersonId): void {
    const { sittings, holders } = this.town;
    this.heirs.set(left, heir);
    for (const seat of sittings) if (seat.person === left) seat.person = heir;
    for (const [office, holder] of holders) if (holder === left) holders.set(office, heir);
    for (const person of [left, heir]) this.stage.forget(person);
  }

  /** Has nobody done it yet this year? Then it is done before chance decides. */
  never(verb: VerbOf<unknown>): boolean {
    return (this.trace.verbs.get(verb.name)?.done ?? 0) === 0;
  }

  today(): Day {
    return this.stage.day();
  }

  later(workingDays: number): Day {
    return addWorkingDays(this.today(), workingDays, this.town.calendar);
  }

  /** Does something that the house may rightly refuse with one of these codes. @returns null when it did */
  async tries<Answer>(
    codes: readonly string[],
    deed: () => Promise<Answer>,
  ): Promise<Answer | null> {
    this.stage.clock.pass(20);
    try {
      return await deed();
    } catch (error) {
      if (error instanceof Refused && codes.includes(error.code)) return null;
      throw error;
    }
  }

  /** Who leads a forum: its chair or leader, or the first of those who facilitate one without. */
  leader(forum: string): PersonId | null {
    return this.holding(forum, leading) ?? this.facilitator(forum);
  }

  /** Who writes for a forum: its secretary, or whoever leads it where there is none. */
  writer(forum: string): PersonId | null {
    return this.holding(forum, writing) ?? this.facilitator(forum);
  }

  /** Everybody who leads something, once. */
  leaders(): PersonId[] {
    const found = this.town.sittings.filter(({ role, leads }) => leads || leading.includes(role));
    return [...new Set(found.map(({ person }) => person))];
  }

  seated(forum: ForumId, role: SeatRole): PersonId[] {
    return this.town.sittings
      .filter((one) => one.forum === forum && one.role === role)
      .map(({ person }) => person);
  }

  private facilitator(forum: string): PersonId | null {
    return this.town.sittings.find((one) => one.forum === forum && one.leads)?.person ?? null;
  }

  private holding(forum: string, roles: readonly SeatRole[]): PersonId | null {
    for (const role of roles) {
      const found = this.town.sittings.find((one) => one.forum === forum && one.role === role);
      if (found !== undefined) return found.person;
    }
    return null;
  }
}
