/**
 * `npm run plan -- --instance instance.json --out plan.json [--locked plan.json] [--changes changes.json] [--seed n]`:
 * plans a year that is told as a file, and says how long it took. With `--locked` that plan stands, and only what
 * the changes break is moved. The files' forms stand in told-files; one that is
 * not of its form ends the command with its name and the fields that are wrong (1), and one that is not there, or an
 * option there is not, with a line (2).
 */
import { writeFileSync } from 'node:fs';
import { proposeYear } from '#kernel/year-plan/planner/propose-year';
import { replanYear } from '#kernel/year-plan/planner/replan-year';
import { planOptions } from './src/plan-options.ts';
import { AskedWrong, checkNames, readTold, told, ToldWrong } from './src/told-files.ts';
import { changed, dayOf, meetingOf, plannedOf, yearOf } from './src/told-year.ts';

/** All that is asked for, with what the files tell. */
const asked = () => {
  const options = planOptions(process.argv.slice(2));
  const year = readTold(options.instance, told.year);
  const changes = options.changes ? readTold(options.changes, told.changes) : {};
  const locked = options.locked ? readTold(options.locked, told.plan) : null;
  checkNames(options.instance, changed(year, changes));
  return { options, changes, locked, after: changed(year, changes) };
};

/** What cannot be used ends the command with a sentence: 2 where the command is asked wrongly, 1 where a file is wrong. */
const askedOrEnded = () => {
  try {
    return asked();
  } catch (error) {
    if (!(error instanceof ToldWrong || error instanceof AskedWrong)) throw error;
    console.error(error.message);
    process.exit(error instanceof AskedWrong ? 2 : 1);
  }
};

const { options, changes, locked, after } = askedOrEnded();
const instance = yearOf(after);
const terms = {
  seed: options.seed,
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
writeFileSync(options.out, `${JSON.stringify({ meetings, unmet, scores, moved })}\n`);
console.log(
  JSON.stringify({ plannerMs, meetings: meetings.length, unmet: unmet.length, moved, scores }),
);
