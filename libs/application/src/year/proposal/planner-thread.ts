/** What runs in a thread of its own: plans one year that it is sent, and tells how far it has come. */
import { parentPort, workerData } from 'node:worker_threads';
import { type PlanHeard, type PlanTask, planTask } from '#kernel/year-plan/planner/plan-task';

/** How seldom progress is told, in milliseconds. */
const pause = 100;

const say = (heard: PlanHeard): void => parentPort?.postMessage(heard, []);
const task: PlanTask = workerData;
let told = -pause;
const year = planTask(task, {
  onProgress: (progress) => {
    if (performance.now() - told < pause) return;
    told = performance.now();
    say({ progress });
  },
});
say({ done: year });
