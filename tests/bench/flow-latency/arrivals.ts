import { setTimeout as pause } from 'node:timers/promises';

/** Longer than this, and it was not seen, in milliseconds. */
const patience = 30_000;

/** What one client has seen: when first, in milliseconds since 1970, and how often. */
export class Arrivals {
  readonly who: string;
  private readonly seen = new Map<string, { readonly at: number; readonly times: number }>();
  private waiting: (() => void)[] = [];

  constructor(who: string) {
    this.who = who;
  }

  add(key: string, at: number): void {
    const known = this.seen.get(key);
    this.seen.set(key, { at: known?.at ?? at, times: (known?.times ?? 0) + 1 });
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  times(key: string): number {
    return this.seen.get(key)?.times ?? 0;
  }

  /**
   * When it was first seen; waits until it is.
   * @throws where nobody would wait any longer
   */
  async until(key: string): Promise<number> {
    const late = new AbortController();
    const timeout = pause(patience, undefined, { signal: late.signal }).then(() => {
      throw new Error(`oracle: ${this.who} has not seen ${key} after ${patience} ms`);
    });
    try {
      return await Promise.race([this.first(key), timeout]);
    } finally {
      late.abort();
      timeout.catch(() => undefined);
    }
  }

  private async first(key: string): Promise<number> {
    for (;;) {
      const known = this.seen.get(key);
      if (known !== undefined) return known.at;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }
}
