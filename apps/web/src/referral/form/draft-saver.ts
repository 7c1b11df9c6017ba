import type { EditReferral } from '#contract/referral';
import { ProblemError } from '../../shell/api.js';
import { changedSince, meet, type Conflict, type EditField } from './meet.js';

/** Where what was written is. `conflict` is told beside whatever else is saved. */
export type DraftStatus =
  | { readonly state: 'saved'; readonly at: number | null }
  | { readonly state: 'saving' }
  | { readonly state: 'offline'; readonly changes: number }
  | { readonly state: 'failed'; readonly error: unknown };

export interface DraftState {
  readonly status: DraftStatus;
  readonly conflicts: readonly Conflict[];
}

interface Stored {
  readonly version: number;
  readonly edit: EditReferral;
}

/** The two ways to the server, and what happens in the form when the other's text is taken. */
export interface DraftPort {
  /** Stores the fields at this version; gives the new version. Throws ProblemError. */
  send(edit: EditReferral, version: number): Promise<number>;
  read(): Promise<Stored>;
  taken(edit: EditReferral): void;
}

const pause = 700;
const patience = 800;
const again = 4000;

/**
 * Saves a draft while it is written: only the fields that changed, at the version they were read at.
 * When somebody else has written meanwhile, the two are put together; where both wrote in the same
 * field it waits for a choice, and goes on saving the rest.
 */
export class DraftSaver {
  private base: EditReferral;
  private mine: EditReferral;
  private at: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private current: DraftState;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly port: DraftPort,
    stored: Stored,
    conflicts: readonly Conflict[] = [],
  ) {
    this.base = stored.edit;
    this.mine = stored.edit;
    this.at = stored.version;
    this.current = { status: { state: 'saved', at: null }, conflicts };
  }

  /** The version the next deed rests on. */
  get version(): number {
    return this.at;
  }

  get state(): DraftState {
    return this.current;
  }

  /** What is known to be stored: what the next comparison begins with. */
  get stored(): Stored {
    return { version: this.at, edit: this.base };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Something was written: it is saved when the writer pauses. */
  change(mine: EditReferral): void {
    this.mine = mine;
    if (Object.keys(this.unsaved()).length > 0) this.later(pause);
  }

  /** Saves now. @returns true when everything that can be stored is stored */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    if (Object.keys(this.unsaved()).length > 0) {
      this.running = this.save();
      await this.running;
      this.running = undefined;
    }
    return Object.keys(this.unsaved()).length === 0 && this.current.conflicts.length === 0;
  }

  /** Another deed on the case has raised its version. */
  movedTo(version: number): void {
    this.at = version;
  }

  /** Chooses one's own text in a field that both have written in. It is not stored before it is sent. */
  keepMine(field: EditField): void {
    this.tell({ conflicts: this.without(field), status: { state: 'saving' } });
    this.later(0);
  }

  /** Chooses the other's text. */
  takeTheirs(conflict: Conflict): void {
    this.mine = { ...this.mine, [conflict.field]: conflict.theirs };
    this.tell({ conflicts: this.without(conflict.field) });
    this.port.taken({ [conflict.field]: conflict.theirs });
  }

  /** Reads what the other wrote and puts it together with one's own. */
  async catchUp(): Promise<void> {
    const theirs = await this.port.read();
    const met = meet({ base: this.base, mine: this.mine, theirs: theirs.edit });
    this.base = theirs.edit;
    this.at = theirs.version;
    if (Object.keys(met.taken).length > 0) {
      this.mine = { ...this.mine, ...met.taken };
      this.port.taken(met.taken);
    }
    const kept = this.current.conflicts.filter(
      ({ field }) => !met.conflicts.some((conflict) => conflict.field === field),
    );
    this.tell({ conflicts: [...kept, ...met.conflicts] });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private without(field: EditField): Conflict[] {
    return this.current.conflicts.filter((conflict) => conflict.field !== field);
  }

  private unsaved(): EditReferral {
    const changed = Object.entries(changedSince(this.base, this.mine));
    const held = new Set<string>(this.current.conflicts.map(({ field }) => field));
    return Object.fromEntries(changed.filter(([field]) => !held.has(field)));
  }

  private tell(part: Partial<DraftState>): void {
    this.current = { ...this.current, ...part };
    this.listeners.forEach((listener) => listener());
  }

  private async save(round = 0): Promise<void> {
    const edit = this.unsaved();
    const slow = setTimeout(() => this.tell({ status: { state: 'saving' } }), patience);
    try {
      this.at = await this.port.send(edit, this.at);
      this.base = { ...this.base, ...edit };
      this.tell({ status: { state: 'saved', at: Date.now() } });
      if (Object.keys(this.unsaved()).length > 0) this.later(pause);
    } catch (error) {
      await this.failed(error, round);
    } finally {
      clearTimeout(slow);
    }
  }

  private async failed(error: unknown, round: number): Promise<void> {
    const status = error instanceof ProblemError ? error.status : undefined;
    if (status === 412 && round < 3) {
      await this.meetAndSave(round + 1);
    } else if (status === 0) {
      this.tell({ status: { state: 'offline', changes: Object.keys(this.unsaved()).length } });
      this.later(again);
    } else this.tell({ status: { state: 'failed', error } });
  }

  private async meetAndSave(round: number): Promise<void> {
    try {
      await this.catchUp();
    } catch (error) {
      this.tell({ status: { state: 'failed', error } });
      return;
    }
    if (Object.keys(this.unsaved()).length > 0) await this.save(round);
    else this.tell({ status: { state: 'saved', at: Date.now() } });
  }
}
