import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** An event as libical reads it; instants in seconds since 1970, null when the named zone is not defined in the text. */
export interface JudgedEvent {
  readonly uid: string;
  readonly summary: string;
  readonly location: string | null;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly from: number | null;
  readonly to: number | null;
}

export interface Judgement {
  readonly errors: readonly string[];
  readonly valid: boolean;
  readonly violations: readonly string[];
  readonly events: readonly JudgedEvent[];
}

const script = fileURLToPath(new URL('libical-judge.py', import.meta.url));
const bindings =
  'import gi; gi.require_version("ICalGLib", "3.0"); from gi.repository import ICalGLib';

/** Debian's python3 has the bindings; one that stands before it in the path often has not. */
const pythonWithLibical = (): string => {
  const found = ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', bindings]).status === 0,
  );
  if (!found)
    throw new Error(
      'libical is missing. Install it with: apt-get install -y python3-gi gir1.2-ical-3.0',
    );
  return found;
};

/** Lets libical judge an iCalendar text. Throws with the command to run where libical is not installed. */
export const judgedByLibical = (text: string): Judgement => {
  const answer = spawnSync(pythonWithLibical(), [script], { input: text, encoding: 'utf8' });
  if (answer.status !== 0) throw new Error(`libical's judge failed: ${answer.stderr}`);
  return JSON.parse(answer.stdout);
};
