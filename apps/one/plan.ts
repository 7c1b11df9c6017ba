/**
 * `npm run plan -- --instance instance.json --out plan.json [--locked plan.json] [--changes changes.json] [--seed n]`:
 * plans a year that is told as a file, and says how long it took. With `--locked` that plan stands, and only what
 * the changes break is moved. The files' forms stand in told-files; one that is
 * not of its form ends the command with its name and the fields that are wrong.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { proposeYear } from '#kernel/year-plan/planner/propose-year';
import { replanYear } from '#kernel/year-plan/planner/replan-year';
import { checkNames, readTold, told, ToldWrong } from './src/told-files.ts';
import { changed, dayOf, meetingOf, plannedOf, yearOf } from './src/told-year.ts';

const { values } = parseArgs({
  options: {
    instance: { type: 'string' },
    out: { type: 'string' },
    locked: { type: 'string' },
    changes: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
if (!values.instance || !values.out) {
  console.error(
    'Usage: npm run plan -- --instance instance.json --out plan.json [--locked plan.json] [--changes changes.json] [--seed n]',
  );
  process.exit(1);
}

/** All that the files tell; one that is wrong ends the command with a sentence. */
function filesOf(instance: string) {
  try {
    const year = readTold(instance, told.year);
    const changes = values.changes ? readTold(values.changes, told.changes) : {};
    const locked = values.locked ? readTold(values.locked, told.plan) : null;
    checkNames(instance, changed(year, changes));
    return { changes, locked, after: changed(year, changes) };
  } catch (error) {
    if (!(error instanceof ToldWrong)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const { changes, locked, after } = filesOf(values.instance);
const instance = yearOf(after);
const terms = {
  seed: Number(values.seed),
  ...(changes.from ? { from: dayOf(changes.from) } : {}),
};
const standing = locked?.meetings.map(plannedOf);

const before = performance.now();
const plan = standing ? replanYear(instance, standing, terms) : proposeYear(instance, terms);
const plannerMs = Math.round(performance.now() - before);

const minutes = new Map(after.forums.map((forum) => [forum.id, forum.minutes]));
const meetings = plan.meetings.map((one) => ({
  ...meetingOf(one),
  minutes: minutes.get(one.forum),
}));
const { unmet, scores, moved } = plan;
writeFileSync(values.out, `${JSON.stringify({ meetings, unmet, scores, moved })}\n`);
console.log(
  JSON.stringify({ plannerMs, meetings: meetings.length, unmet: unmet.length, moved, scores }),
);
