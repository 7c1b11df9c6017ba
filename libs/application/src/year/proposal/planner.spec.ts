import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Progress } from '#kernel/year-plan/planner/instance';
import type { PlanTask } from '#kernel/year-plan/planner/plan-task';
import { inventYear } from '../../../../../tests/bench/year-plan/invent-year.js';
import { Planner } from './planner.js';

const planner = new Planner();
afterEach(() => planner.onApplicationShutdown());

const taskOf = (size: 'small' | 'county'): PlanTask => {
  const { instance } = inventYear({ size, seed: 1, busy: 25 });
  const [from] = instance.days;
  return { instance, standing: [], locked: [], from, sparing: false, seed: 1 };
};

/** Waits for the first progress that is told. */
const firstProgress = (plan: (onProgress: (heard: Progress) => void) => Promise<unknown>) =>
  new Promise<Progress>((resolve, reject) => void plan(resolve).catch(reject));

describe('a year planned in a thread', () => {
  it('leaves the event loop free while a county is planned, tells its progress, and is gone afterwards', async () => {
    const task = taskOf('county');
    const heard: Progress[] = [];
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const began = performance.now();
    const year = await planner.plan(task, { onProgress: (progress) => heard.push(progress) });
    const lasted = performance.now() - began;
    delay.disable();
    expect(year.unmet).toEqual([]);
    expect(heard.length).toBeGreaterThan(1);
    expect(heard.every(({ of }) => of === task.instance.forums.length)).toBe(true);
    // Planned on the loop itself, one turn would last as long as the plan.
    expect(delay.max / 1e6).toBeLessThan(lasted / 2);
    expect(planner.busy).toBe(0);
  });

  it('ends when it is called off, and says so', async () => {
    const called = new AbortController();
    const reason = new Error('nobody waits');
    const plan = planner.plan(taskOf('county'), {
      signal: called.signal,
      onProgress: () => called.abort(reason),
    });
    await expect(plan).rejects.toBe(reason);
    expect(planner.busy).toBe(0);
    await expect(planner.plan(taskOf('small'), { signal: called.signal })).rejects.toBe(reason);
  });

  it('ends with the process', async () => {
    const task = taskOf('county');
    let plan: Promise<unknown> = Promise.resolve();
    await firstProgress((onProgress) => {
      plan = planner.plan(task, { onProgress });
      plan.catch(() => undefined);
      return new Promise(() => undefined);
    });
    await planner.onApplicationShutdown();
    await expect(plan).rejects.toThrow('ended early');
    expect(planner.busy).toBe(0);
  });

  it('fails with the words of whatever went wrong in it', async () => {
    const broken = { ...taskOf('small'), instance: {} } as unknown as PlanTask;
    await expect(planner.plan(broken)).rejects.toThrow('undefined');
    expect(planner.busy).toBe(0);
  });
});
