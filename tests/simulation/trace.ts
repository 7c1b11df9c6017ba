import { allVerbs } from '#application/all-verbs';
import { Refused } from '#application/refused';
import type { House } from '#model-packs/demo/stage';

/** How often a verb was done, and how often it was refused, by code. */
export interface Used {
  done: number;
  /** Milliseconds it took altogether. */
  took: number;
  readonly refused: Map<string, number>;
}

interface Line {
  readonly at: string;
  readonly verb: string;
  readonly answer: string;
}

const kept = 40;

/** Every verb that was asked for, counted, and the last of them in order: what led to a broken rule. */
export class Trace {
  readonly verbs = new Map<string, Used>();
  private readonly lines: Line[] = [];

  constructor(private readonly now: () => Date) {}

  note(verb: string, refusal: string | null, took: number): void {
    const used = this.verbs.get(verb) ?? { done: 0, took: 0, refused: new Map<string, number>() };
    this.verbs.set(verb, used);
    used.took += took;
    if (refusal === null) used.done += 1;
    else used.refused.set(refusal, (used.refused.get(refusal) ?? 0) + 1);
    this.lines.push({ at: this.now().toISOString(), verb, answer: refusal ?? 'done' });
    if (this.lines.length > kept) this.lines.shift();
  }

  last(): string[] {
    return this.lines.map(({ at, verb, answer }) => `${at} ${verb}: ${answer}`);
  }
}

const verbs = new Set<unknown>(allVerbs);
const isVerb = (asked: unknown): boolean => verbs.has(asked);

const codeOf = (error: unknown): string =>
  error instanceof Refused ? error.code : `broke: ${String(error)}`;

/** The same house, whose verbs are noted as they are done. Deeds stay the application's own. */
export const watched = (house: House, trace: Trace): House => {
  const known = new Map<unknown, unknown>();
  return {
    get<Verb>(verb: new (...parts: never[]) => Verb): Verb {
      const found = known.get(verb) as Verb | undefined;
      if (found !== undefined) return found;
      const bare = house.get(verb);
      const made = isVerb(verb) ? noting(bare, { name: verb.name, trace }) : bare;
      known.set(verb, made);
      return made;
    },
  };
};

const noting = <Verb>(verb: Verb, { name, trace }: { name: string; trace: Trace }): Verb =>
  new Proxy(verb as object, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function' || key === 'constructor') return member;
      return async (...given: unknown[]) => {
        const began = performance.now();
        try {
          const answer: unknown = await Reflect.apply(member, target, given);
          trace.note(name, null, performance.now() - began);
          return answer;
        } catch (error) {
          trace.note(name, codeOf(error), performance.now() - began);
          throw error;
        }
      };
    },
  }) as Verb;
