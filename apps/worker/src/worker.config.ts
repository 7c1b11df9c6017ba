/** What the worker needs to know of where it runs. */
export interface WorkerConfig {
  /** Connection of laget_app. */
  readonly databaseUrl: string;
  /** Seconds between two looks into a queue; 2 unless told. */
  readonly pollSeconds?: number;
  /** Seconds between two looks for jobs whose node is gone; 30 unless told. */
  readonly watchSeconds?: number;
}

export const WORKER_CONFIG = Symbol('worker config');
