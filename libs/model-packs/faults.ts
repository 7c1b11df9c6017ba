import type { FaultCode, FaultValues } from '#contract/pack-faults';

/** One thing wrong with a pack: where in which file, and what would be right. */
export interface Fault {
  /** Path inside the file: `forums[2].edges[0].to`. */
  readonly path: string;
  /** For whoever reads a log, in English. People are told `code` with its values, in their own language. */
  readonly says: string;
  readonly code: FaultCode;
  readonly values: FaultValues;
}

/** What is wrong, apart from where. */
export type Wrong = Omit<Fault, 'path'>;

export const wrong = (code: FaultCode, says: string, values: FaultValues = {}): Wrong => ({
  ...{ says, code, values },
});

/** A pack that does not load. Lists every fault at once, each with file, path and what is allowed. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';

  constructor(
    readonly file: string,
    readonly faults: readonly Fault[],
  ) {
    super(faults.map((fault) => `${file}: ${fault.path}: ${fault.says}`).join('\n'));
  }
}

/** `['forums', 2, 'to']` as people write it: `forums[2].to`. */
export const pathOf = (parts: readonly PropertyKey[]): string =>
  parts.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`;
    return path === '' ? String(part) : `${path}.${String(part)}`;
  }, '');

/** «found» is not among these. */
export const notAmong = (found: unknown, what: string, among: Iterable<string>): Wrong => {
  const allowed = [...among].join(', ') || 'none';
  return wrong('not-among', `«${String(found)}» is no ${what}; allowed: ${allowed}`, {
    ...{ found: String(found), allowed: allowed === 'none' ? '–' : allowed },
  });
};
