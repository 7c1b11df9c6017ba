import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Progress } from '#kernel/year-plan/planner/instance';
import type { KeptYear, PlanHeard, PlanTask } from '#kernel/year-plan/planner/plan-task';

/** Built it is JavaScript; where Node runs our sources as they are, it needs to be told how they name each other. */
const isBuilt = import.meta.url.endsWith('.js');
const thread = new URL(`./planner-thread.${isBuilt ? 'js' : 'ts'}`, import.meta.url);
const sources = new URL('../../../../tools/from-source.ts', import.meta.url).href;
const execArgv = isBuilt ? [] : ['--import', sources, '-C', 'source'];

/** How a plan is listened to, and called off. */
export interface Listening {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Plans years in threads, so that whoever asks something else meanwhile is answered. */
@Injectable()
export class Planner implements OnApplicationShutdown {
  private readonly threads = new Set<Worker>();

  /** How many plans are being made. */
  get busy(): number {
    return this.threads.size;
  }

  /**
   * @returns the plan; the thread is gone by then, whatever came of it
   * @throws the signal's reason when it is called off; Error when the thread failed or the process ends
   */
  async plan(task: PlanTask, { onProgress, signal }: Listening = {}): Promise<KeptYear> {
    signal?.throwIfAborted();
    const worker = new Worker(thread, { workerData: task, execArgv });
    this.threads.add(worker);
    const stop = (): void => void worker.terminate();
    signal?.addEventListener('abort', stop);
    try {
      return await new Promise<KeptYear>((resolve, reject) => {
        worker.on('message', (heard: PlanHeard) => {
          if ('done' in heard) resolve(heard.done);
          else onProgress?.(heard.progress);
        });
        worker.on('error', reject);
        worker.on('exit', () => reject(signal?.aborted ? signal.reason : new Error('ended early')));
      });
    } finally {
      signal?.removeEventListener('abort', stop);
      await worker.terminate();
      this.threads.delete(worker);
    }
  }

  /** The process ends: so do its plans. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.threads].map((worker) => worker.terminate()));
  }
}
