import { type Fault, limits } from './reading.js';

/** The text of one event and the line it begins on. */
export interface Block {
  readonly line: number;
  readonly text: string;
}

interface Open {
  readonly line: number;
  readonly lines: string[];
  depth: number;
}

const begins = /^BEGIN:/i;
const beginsEvent = /^BEGIN:VEVENT\s*$/i;
const ends = /^END:/i;

const blockOf = ({ line, lines }: Open): Block | Fault => {
  const text = lines.join('\r\n');
  return text.length > limits.eventText ? { line, code: 'unreadable' } : { line, text };
};

/**
 * The events of a calendar file, cut apart before anything is understood: one that is broken spoils no other, and each
 * keeps its line. Alarms within an event follow it.
 */
export const blocksOf = (text: string): (Block | Fault)[] => {
  const found: (Block | Fault)[] = [];
  let open: Open | null = null;
  for (const [at, line] of text.split(/\r\n|\n|\r/u).entries()) {
    if (beginsEvent.test(line)) {
      if (open) found.push({ line: open.line, code: 'unended' });
      open = { line: at + 1, lines: [line.trim()], depth: 1 };
    } else if (open) {
      open.lines.push(line);
      if (begins.test(line)) open.depth += 1;
      if (ends.test(line)) open.depth -= 1;
      if (open.depth === 0) {
        found.push(blockOf(open));
        open = null;
      }
    }
  }
  if (open) found.push({ line: open.line, code: 'unended' });
  return found;
};
