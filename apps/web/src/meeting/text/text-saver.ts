import type { RichText } from '#contract/agenda-item';
import { ProblemError } from '../../shell/api.js';

/** Where the text is. `at`: milliseconds since 1970; null before anything was written. */
export type TextStatus =
  | { readonly state: 'saved'; readonly at: number | null }
  | { readonly state: 'saving' }
  | { readonly state: 'offline'; readonly changes: number }
  | { readonly state: 'conflict'; readonly theirs: VersionedText }
  | { readonly state: 'failed'; readonly error: unknown };

export interface VersionedText {
  readonly text: RichText;
  readonly version: number;
}

/** A text as the server has it. `savedAt`: milliseconds since 1970; null before anything was written. */
export interface StoredText extends VersionedText {
  readonly savedAt: number | null;
}

/** The ways to the server, and to what keeps the text in this tab. */
export interface TextPort {
  /** Stores the text on this version; gives the new one. Throws ProblemError. */
  send(text: RichText, version: number): Promise<{ readonly version: number; readonly at: number }>;
  /** The text as it stands with the server. */
  read(): Promise<VersionedText>;
  keep(unsent: VersionedText | null): void;
}

/** A pause in writing, how long a save may take before it is shown, and when the next attempt without a network is made. */
const pause = 800;
const patience = 800;
const again = 3000;

/**
 * Saves one text while it is written. When somebody else has saved meanwhile, both texts are kept and nothing is
 * stored until the writer has chosen.
 */
export class TextSaver {
  private mine: RichText | null = null;
  private changes = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private status: TextStatus;
  private readonly listeners = new Set<() => void>();
  private at: number;
  private text: RichText;
  private offered: StoredText | null = null;

  constructor(
    private readonly port: TextPort,
    stored: StoredText,
  ) {
    this.at = stored.version;
    this.text = stored.text;
    this.status = { state: 'saved', at: stored.savedAt };
  }

  get state(): TextStatus {
    return this.status;
  }

  /** What the editor is to show; another object when it was changed by somebody else, or chosen. */
  get shown(): RichText {
    return this.text;
  }

  /** Everything written is with the server. */
  get isClean(): boolean {
    return this.mine === null && this.running === undefined;
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Something was written: kept here at once, saved when the writer pauses. */
  change(text: RichText): void {
    this.mine = text;
    this.changes += 1;
    this.port.keep({ text, version: this.at });
    if (this.status.state !== 'conflict') this.later(pause);
  }

  /** Saves now. @returns true when everything is with the server */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    if (this.mine !== null && this.status.state !== 'conflict') {
      this.running = this.save(this.mine).finally(() => {
        this.running = undefined;
        this.takeIn();
      });
      await this.running;
    }
    return this.isClean;
  }

  /** The server's text, as it was read now: shown when it is newer, as soon as nothing is unsaved here. */
  offer(theirs: StoredText): void {
    this.offered = theirs;
    this.takeIn();
  }

  /** Ends a conflict: this text is the one, written over the other's. */
  async choose(text: RichText): Promise<boolean> {
    if (this.status.state !== 'conflict') return this.isClean;
    this.at = this.status.theirs.version;
    this.mine = text;
    this.text = text;
    this.tell({ state: 'saved', at: null });
    return this.flush();
  }

  /** Leaves the page: what is unsaved is kept in the tab and sent at once if it can be. */
  stop(): void {
    clearTimeout(this.timer);
    if (this.mine !== null) void this.flush();
  }

  private takeIn(): void {
    const theirs = this.offered;
    if (theirs === null || theirs.version <= this.at || !this.isClean) return;
    this.at = theirs.version;
    this.text = theirs.text;
    this.tell({ state: 'saved', at: theirs.savedAt });
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private tell(status: TextStatus): void {
    this.status = status;
    this.listeners.forEach((listener) => listener());
  }

  private async save(text: RichText): Promise<void> {
    const slow = setTimeout(() => this.tell({ state: 'saving' }), patience);
    try {
      const saved = await this.port.send(text, this.at);
      this.at = saved.version;
      this.changes = 0;
      if (this.mine === text) this.mine = null;
      this.port.keep(this.mine === null ? null : { text: this.mine, version: this.at });
      this.tell({ state: 'saved', at: saved.at });
      if (this.mine !== null) this.later(pause);
    } catch (error) {
      await this.failed(error);
    } finally {
      clearTimeout(slow);
    }
  }

  private async failed(error: unknown): Promise<void> {
    const status = error instanceof ProblemError ? error.status : undefined;
    if (status === 0 || status === 503) {
      this.tell({ state: 'offline', changes: this.changes });
      this.later(again);
    } else if (status === 412) {
      const theirs = await this.port.read().catch(() => null);
      this.tell(theirs === null ? { state: 'failed', error } : { state: 'conflict', theirs });
    } else this.tell({ state: 'failed', error });
  }
}
