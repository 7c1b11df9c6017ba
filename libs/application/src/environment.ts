import type { z } from 'zod';

/** Reads the environment by a process's schema; ends the process with a line for every mistake. An empty variable is one not set. */
export function readEnvironment<Schema extends z.ZodType>(schema: Schema): z.infer<Schema> {
  const given = Object.entries(process.env).filter(([, value]) => value !== '');
  const read = schema.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  process.stderr.write(`The configuration has mistakes:\n  ${lines.join('\n  ')}\n`);
  return process.exit(1);
}
