/** A start that cannot go on, told to the operator in one plain sentence and nothing else. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** The code of a system error (`EACCES`, `ENOSPC` …), or undefined for any other thrown thing. */
export function systemCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return undefined;
}
