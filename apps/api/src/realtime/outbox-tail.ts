import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { FactStream } from '#application/change/fact-stream';
import type { OutboxRow, Position } from '#persistence/outbox/outbox.queries';
import { Wake } from '#persistence/outbox/wake';

/** Facts read at once. */
const batch = 200;
/** The safety net where a wake-up was lost, in milliseconds. */
const slow = 1000;
/** First wait for facts behind a transaction that is still open, in milliseconds; doubled up to `slow`. */
const quick = 5;

type Hear = (facts: readonly OutboxRow[]) => Promise<void>;

/**
 * Follows the outbox from the moment the process started, one batch at a time. Everything that must agree with where the
 * tail is (a socket that begins to watch) takes its turn between two batches.
 */
@Injectable()
export class OutboxTail implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('outbox tail');
  private cursor: Position | null = null;
  private turn: Promise<void> = Promise.resolve();
  private looking = false;
  private ended = false;
  private wait = quick;
  private retry: NodeJS.Timeout | null = null;
  private poll: NodeJS.Timeout | null = null;
  private hear: Hear = async () => {};
  private deaf = (): void => {};

  constructor(
    private readonly stream: FactStream,
    private readonly wake: Wake,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.cursor = await this.stream.now();
    this.deaf = this.wake.onWoken(() => this.look());
    this.poll = setInterval(() => this.look(), slow);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    this.deaf();
    if (this.poll !== null) clearInterval(this.poll);
    if (this.retry !== null) clearTimeout(this.retry);
    await this.turn;
  }

  /** The one listener: awaited before the tail moves on. */
  onFacts(hear: Hear): void {
    this.hear = hear;
  }

  /** Does work between two batches, with the position up to which everything has been told. */
  inTurn<Answer>(work: (told: Position) => Promise<Answer>): Promise<Answer> {
    const result = this.turn.then(async () => {
      this.cursor ??= await this.stream.now();
      return work(this.cursor);
    });
    this.turn = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** Looks for more; many wake-ups at once are one look. */
  private look(): void {
    if (this.looking || this.ended) return;
    this.looking = true;
    this.inTurn(() => {
      this.looking = false;
      return this.readOn();
    }).catch((error: unknown) =>
      this.logger.warn({ name: error instanceof Error ? error.name : typeof error }),
    );
  }

  private async readOn(): Promise<void> {
    for (let more = !this.ended; more;) {
      if (this.cursor === null) return;
      const { facts, pending } = await this.stream.after(this.cursor, batch);
      if (facts.length > 0) await this.hear(facts);
      this.cursor = facts.at(-1) ?? this.cursor;
      more = facts.length === batch && !this.ended;
      if (!more) this.lookAgain(pending);
    }
  }

  /** Nobody tells when the transaction that holds facts back ends without facts of its own. */
  private lookAgain(pending: boolean): void {
    if (!pending || this.ended) {
      this.wait = quick;
      return;
    }
    if (this.retry !== null) clearTimeout(this.retry);
    this.retry = setTimeout(() => this.look(), this.wait);
    this.wait = Math.min(this.wait * 2, slow);
  }
}
