import { type Document, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ForumPolicy } from '#kernel/forum/policy';
import { ladderOf, type Edge } from '#kernel/forum/ladder';
import { cadenceFaults } from './check-cadences.js';
import { forumFaults } from './check-forums.js';
import { keyFaults } from './check-keys.js';
import { linkFaults } from './check-links.js';
import { regionFaults, type RegionOf } from './check-region.js';
import { PackRefused, wrong, type Fault } from './faults.js';
import { zodFaults } from './zod-faults.js';
import { familyFaults, inherited } from './inherit.js';
import { packSchema, settingsSchema, type Pack, type PackSettings } from './pack.schema.js';
import { settingsFaults } from './check-settings.js';
import { settle } from './settle.js';

/** A file as it was read: its name for the errors, and its text. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
}

const refuseIf = (file: PackFile, faults: readonly Fault[]): void => {
  if (faults.length > 0) throw new PackRefused(file.name, faults);
};

/** A text whose aliases unfold to more than a file ever says is refused, not unfolded. */
const plain = (file: PackFile, document: Document): unknown => {
  try {
    return document.toJS();
  } catch (error) {
    const says = error instanceof Error ? error.message : '';
    throw new PackRefused(file.name, [{ path: 'line 1', ...wrong('yaml', says) }]);
  }
};

const parsed = <Schema extends z.ZodType>(file: PackFile, schema: Schema): z.infer<Schema> => {
  const document = parseDocument(file.text, { prettyErrors: true, uniqueKeys: true });
  refuseIf(
    file,
    document.errors.map((error) => ({
      path: `line ${error.linePos?.[0].line ?? 1}`,
      ...wrong(error.code === 'DUPLICATE_KEY' ? 'yaml-duplicate' : 'yaml', error.message),
    })),
  );
  const said = plain(file, document);
  const result = schema.safeParse(said);
  if (result.success) return result.data;
  const faults = zodFaults(result.error.issues, said).map(({ path, ...fault }) => ({
    path: path || 'the file',
    ...fault,
  }));
  throw new PackRefused(file.name, faults);
};

/** The edges between the forums of the pack itself, open ends left out. */
const packEdges = (pack: Pack): Edge[] =>
  pack.forums.flatMap((forum) =>
    (forum.edges ?? []).flatMap((edge) =>
      edge.to !== 'open' && edge.to.forum !== undefined
        ? [{ from: forum.key, kind: edge.kind, to: { forum: edge.to.forum } }]
        : [],
    ),
  );

const loopFaults = (pack: Pack): Fault[] =>
  ladderOf(packEdges(pack))
    .loops()
    .map(({ kinds, through }) => ({
      path: 'forums',
      ...wrong(
        'loop',
        `a loop where none may be: ${through.join(' → ')}; allowed: ${kinds.join(', ')} never come back to where they began`,
        { chain: through.join(' → ') },
      ),
    }));

/**
 * Reads a model pack. Open settings are allowed here; they must be settled before a forum is activated.
 * `regionOf` finds the regional packs it rests on.
 * @throws PackRefused with every fault: file, path in the file, and what is allowed
 */
export const readPack = (
  file: PackFile,
  policies: readonly ForumPolicy[],
  regionOf: RegionOf = () => null,
): Pack => {
  const pack = parsed(file, packSchema);
  refuseIf(file, familyFaults(pack));
  const whole = inherited(pack, policies);
  refuseIf(file, [
    ...regionFaults(pack, regionOf),
    ...keyFaults(pack),
    ...forumFaults(whole, policies),
    ...cadenceFaults(whole, policies),
    ...loopFaults(whole),
    ...linkFaults(whole),
  ]);
  return whole;
};

/**
 * Reads the settings that settle a pack's open questions.
 * @throws PackRefused when they change what the plan says, or name what the pack does not have
 */
export const readSettings = (
  file: PackFile,
  pack: Pack,
  policies: readonly ForumPolicy[],
): PackSettings => {
  const settings = parsed(file, settingsSchema);
  refuseIf(file, settingsFaults(settings, pack, policies));
  refuseIf(file, cadenceFaults(settle(pack, settings), policies));
  return settings;
};
