import type { Level } from '../outcome.js';

/**
 * What a policy leaves to the municipality, as data: the pack must answer, or mark the question open.
 * - cadence: how often it meets · chair: who leads · seat: an office or a service · slot: weekday, hour, minutes, place
 * - convener: who calls the meetings: a role of the forum, an office or a service
 * - clocks: working days by name of the deadline · ages: from–to in years · working-days, months, count: whole numbers · yes-no · choice: one of `of`
 */
export type SettingShape =
  | {
      readonly type: 'cadence' | 'chair' | 'seat' | 'convener' | 'slot' | 'ages' | 'yes-no';
    }
  | {
      readonly type: 'working-days' | 'months' | 'count';
      readonly min?: number;
      readonly max?: number;
    }
  | { readonly type: 'choice' | 'clocks'; readonly of: readonly string[] };

/**
 * `required`: the forum may not be activated while it is open. The others may stay unanswered.
 * `only`: asked of forums on that level,
 * or of those that meet in a rhythm: who is called when needed has no fixed hour.
 */
export type Setting = SettingShape & {
  readonly required: boolean;
  readonly only?: { readonly level?: Level; readonly chair?: string; readonly rhythm?: true };
};

export type SettingsSchema = Readonly<Record<string, Setting>>;

/** The source says nothing, and an administrator must. Written `open` in a pack. */
export const open = 'open';
export type Open = typeof open;
export const isOpen = (value: unknown): value is Open => value === open;

export type SettingValues = Readonly<Record<string, unknown>>;

/** What is asked: the kind's settings, the answers so far, and the level of the forum. */
export interface Asked {
  readonly schema: SettingsSchema;
  readonly values: SettingValues;
  readonly level: Level | 'both';
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Alternatives the plan has not decided between: open until one is chosen. */
export const undecided = (value: unknown): readonly unknown[] | null =>
  isObject(value) && 'options' in value && Array.isArray(value.options) ? value.options : null;

/** Neither answered nor decided. */
export const isUnsettled = (value: unknown): boolean =>
  value === undefined || isOpen(value) || undecided(value) !== null;

/** Is the question put to this forum: by its level, its rhythm and who leads it? */
const concerns = ({ values, level }: Asked, { only }: Setting): boolean => {
  if (only?.level !== undefined && level !== 'both' && level !== only.level) return false;
  const { chair, meets } = values;
  if (only?.rhythm && isObject(meets) && 'when' in meets) return false;
  return only?.chair === undefined || (isObject(chair) && only.chair in chair);
};

/** Every setting that this forum may have, required or not, in the order of its kind. */
export const settingsFor = (asked: Asked): [string, Setting][] =>
  Object.entries(asked.schema).filter(([, setting]) => concerns(asked, setting));

/** The questions that are put to this forum. */
const questions = (asked: Asked): [string, Setting][] =>
  settingsFor(asked).filter(([, { required }]) => required);

export interface SettingFault {
  readonly setting: string;
  readonly code: 'unknown' | 'missing' | 'open';
}

/** Questions no policy has, and questions of the policy nobody answered or marked open. */
export const unanswered = (asked: Asked): SettingFault[] => [
  ...Object.keys(asked.values)
    .filter((setting) => !(setting in asked.schema))
    .map((setting): SettingFault => ({ setting, code: 'unknown' })),
  ...questions(asked)
    .filter(([setting]) => asked.values[setting] === undefined)
    .map(([setting]): SettingFault => ({ setting, code: 'missing' })),
];

/** The required questions that are still open: with one of these the forum may not be activated. */
export const openSettings = (asked: Asked): string[] =>
  questions(asked)
    .filter(([setting]) => isUnsettled(asked.values[setting]))
    .map(([setting]) => setting);
