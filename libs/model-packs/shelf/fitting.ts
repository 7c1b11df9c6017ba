import { z } from 'zod';
import type { ForumPolicy } from '#kernel/forum/policy';
import { settingsFaults } from '../check-settings.js';
import { settingsSchema, type Pack, type PackSettings } from '../pack.schema.js';

const loose = z.looseObject({ forums: z.record(z.string(), z.unknown()).optional() });

/** Stored answers as settings of this pack; none where they cannot be read as such. */
export const settingsOf = (pack: Pack, stored: Readonly<Record<string, unknown>>): PackSettings => {
  const read = settingsSchema.safeParse({ forums: {}, ...loose.parse(stored), pack: pack.key });
  return read.success ? read.data : { pack: pack.key, forums: {} };
};

/** The settings without what a fault is about. */
const without = (settings: PackSettings, paths: readonly string[]): PackSettings => {
  const hits = (own: string) =>
    paths.some((path) => path === own || path.startsWith(`${own}.`) || path.startsWith(`${own}[`));
  const { forums, edges, instances, units, areas, municipalities, pack } = settings;
  const keptForums = Object.entries(forums)
    .filter(([forum]) => !paths.includes(`forums.${forum}`))
    .map(([forum, values]): [string, Record<string, unknown>] => [
      forum,
      Object.fromEntries(
        Object.entries(values).filter(([setting]) => !hits(`forums.${forum}.${setting}`)),
      ),
    ]);
  return {
    pack,
    ...(areas === undefined ? {} : { areas }),
    ...(units === undefined || hits('units') ? {} : { units }),
    ...(municipalities === undefined ? {} : { municipalities }),
    ...(instances === undefined
      ? {}
      : {
          instances: Object.fromEntries(
            Object.entries(instances).filter(([forum]) => !hits(`instances.${forum}`)),
          ),
        }),
    forums: Object.fromEntries(keptForums),
    ...(edges === undefined ? {} : { edges: edges.filter((_, at) => !hits(`edges[${at}]`)) }),
  };
};

/**
 * The answers that still answer something: a model that was rewritten after them may have settled it, or have no
 * such forum any more. What does not fit is asked anew.
 */
export const fitting = (
  pack: Pack,
  stored: Readonly<Record<string, unknown>>,
  policies: readonly ForumPolicy[],
): PackSettings => {
  const settings = settingsOf(pack, stored);
  const faults = settingsFaults(settings, pack, policies);
  return faults.length === 0
    ? settings
    : without(
        settings,
        faults.map(({ path }) => path),
      );
};
