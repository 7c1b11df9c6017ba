/**
 * `npm run plan -- --instance instance.json --out plan.json [--locked plan.json] [--changes changes.json] [--seed n]`:
 * plans a year that is told as a file, and says how long it took. With `--locked` that plan stands, and only what
 * the changes break is moved. The files' forms are `ToldYear`, `ToldChanges` and `ToldMeeting` of told-year.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { proposeYear } from '#kernel/year-plan/planner/propose-year';
import { replanYear } from '#kernel/year-plan/planner/replan-year';
import {
  changed,
  dayOf,
  meetingOf,
  plannedOf,
  type ToldChanges,
  type ToldMeeting,
  type ToldYear,
  yearOf,
} from './src/told-year.ts';

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
/** Reads a file of JSON; one that cannot be read ends the command with its name and the reason. */
const read = <Told>(path: string): Told => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`${path} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
    process.exit(1);
  }
};
const year = read<ToldYear>(values.instance);
const changes = values.changes ? read<ToldChanges>(values.changes) : {};
const told = changed(year, changes);
const locked = values.locked ? read<{ meetings: ToldMeeting[] }>(values.locked) : null;
const instance = yearOf(told);
const terms = {
  seed: Number(values.seed),
  ...(changes.from ? { from: dayOf(changes.from) } : {}),
};
const standing = locked?.meetings.map(plannedOf);

const before = performance.now();
const plan = standing ? replanYear(instance, standing, terms) : proposeYear(instance, terms);
const plannerMs = Math.round(performance.now() - before);

const minutes = new Map(told.forums.map((forum) => [forum.id, forum.minutes]));
const meetings = plan.meetings.map((one) => ({
  ...meetingOf(one),
  minutes: minutes.get(one.forum),
}));
const { unmet, scores, moved } = plan;
writeFileSync(values.out, `${JSON.stringify({ meetings, unmet, scores, moved })}\n`);
console.log(
  JSON.stringify({ plannerMs, meetings: meetings.length, unmet: unmet.length, moved, scores }),
);
