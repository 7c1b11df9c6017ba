import { io, type Socket } from 'socket.io-client';
import type { Change, Changes } from '#contract/change';
import type { Client } from '../support/api.js';

type Acknowledged = { readonly position?: string; readonly refused?: string };

/** A page of a test that listens: keeps what it heard and the position it would come back with. */
export class Listener {
  readonly heard: Change[] = [];
  readonly batches: Changes[] = [];
  position: string | undefined;
  private socket: Socket | null = null;
  private waiting: (() => void)[] = [];

  constructor(private readonly cookies: string) {}

  static of = (client: Client): Listener => new Listener(client.cookies);

  /** Connects to an api process and watches from the last known position. */
  async connect(url: string, headers: Record<string, string> = {}): Promise<this> {
    const socket = io(url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie: this.cookies, ...headers },
    });
    this.socket = socket;
    socket.on('changed', (changes: Changes) => {
      if (this.socket === socket) this.keep(changes);
    });
    socket.on('disconnect', () => this.wake());
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    await this.watch();
    return this;
  }

  /** Watches from the last known position. @returns the acknowledgement */
  watch(body?: unknown): Promise<Acknowledged> {
    const { socket } = this;
    if (socket === null) throw new Error('not connected');
    const asked = body ?? (this.position === undefined ? {} : { after: this.position });
    return new Promise((resolve, reject) => {
      socket.once('disconnect', () => reject(new Error('cut off')));
      // Kept in the callback itself: a promise would come after a `changed` that follows in the same breath.
      socket.emit('watch', asked, (told: Acknowledged) => {
        if (this.socket === socket && told.position !== undefined) this.position = told.position;
        resolve(told);
      });
    });
  }

  /** Asks to be told nothing more. */
  letGo(): Promise<unknown> | undefined {
    return this.socket?.emitWithAck('unwatch');
  }

  /**
   * What was heard but for the listener's own signing in: that fact is told once more where a writing transaction
   * elsewhere in the cluster kept it unsettled until after the watching began.
   */
  get news(): readonly Change[] {
    return this.heard.filter(({ what }) => what !== 'person');
  }

  get connected(): boolean {
    return this.socket?.connected ?? false;
  }

  /** Cuts the line as a lost network does: without a word. */
  cut(): void {
    const { socket } = this;
    this.socket = null;
    socket?.io.engine.close();
    socket?.close();
  }

  /** Waits until it is so; asked again at each event. */
  async until(holds: (listener: this) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Waits until a change of the noun, and of that row if one is given, has been heard. */
  hears(what: string, id?: string): Promise<void> {
    return this.until(({ heard }) =>
      heard.some((one) => one.what === what && (id === undefined || one.ids.includes(id))),
    );
  }

  private keep(changes: Changes): void {
    this.batches.push(changes);
    this.heard.push(...changes.items);
    this.position = changes.position;
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
