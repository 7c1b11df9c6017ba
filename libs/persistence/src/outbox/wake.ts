import { EventEmitter } from 'node:events';
import { Client } from 'pg';

const channel = 'laget_outbox';
/** Wake-ups within this many milliseconds become one: NOTIFY in every commit is costly (QUALITY §2). */
const gather = 5;
/** Time until a lost connection is made anew, in milliseconds; meanwhile the readers' slow poll does the work. */
const reconnect = 1000;

/**
 * Tells every process that the outbox has grown. Sent after commit; may be lost, so readers also poll slowly.
 * Within the process the telling is direct; between processes it is LISTEN/NOTIFY on a connection of its own.
 */
export class Wake {
  private readonly ears = new EventEmitter();
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private reopening: NodeJS.Timeout | null = null;
  private closed = false;
  private telling = false;
  private again = false;

  constructor(private readonly url: string) {
    this.ears.setMaxListeners(0);
  }

  /** Starts to hear the other processes. */
  async open(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'laget wake' });
    client.on('notification', () => this.ears.emit('woken'));
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    await client.connect();
    await client.query(`listen ${channel}`);
    if (this.closed) await client.end();
    else this.client = client;
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.reopening !== null) clearTimeout(this.reopening);
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  /** The connection is gone: tried anew until it is there. What was told meanwhile is looked for at once. */
  private lose(client: Client): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    this.reopen();
  }

  private reopen(): void {
    this.reopening = setTimeout(() => {
      this.open().then(
        () => this.ears.emit('woken'),
        () => (this.closed ? undefined : this.reopen()),
      );
    }, reconnect);
  }

  /** Calls back when the outbox has grown. @returns stops listening */
  onWoken(listener: () => void): () => void {
    this.ears.on('woken', listener);
    return () => this.ears.off('woken', listener);
  }

  /** Called after a commit. */
  soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.tell();
    }, gather);
  }

  /** One NOTIFY at a time: what comes while the last one is under way is told when it has gone. */
  private tell(): void {
    const { client } = this;
    if (client === null) {
      this.ears.emit('woken');
      return;
    }
    if (this.telling) {
      this.again = true;
      return;
    }
    this.telling = true;
    void client
      .query(`notify ${channel}`)
      .catch(() => this.ears.emit('woken'))
      .finally(() => {
        this.telling = false;
        if (this.again && !this.closed) this.soon();
        this.again = false;
      });
  }
}
