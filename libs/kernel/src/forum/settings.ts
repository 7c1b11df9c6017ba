import { isUndecided } from '../time/cadence/answers.js';
import type { Undecided } from '../time/cadence/words.js';

/**
 * What a policy leaves to the municipality, as data: the pack must answer, or mark the question open.
 * - cadence: how often it meets · chair: who leads · seat: an office or a service · slot: weekday, hour, minutes, place
 * - clocks: working days by name of the deadline · ages: from–to in years · working-days, months, count: whole numbers · yes-no · choice: one of `of`
 */
export type SettingShape =
  | { readonly type: 'cadence' | 'chair' | 'seat' | 'slot' | 'ages' | 'yes-no' }
  | {
      readonly type: 'working-days' | 'months' | 'count';
      readonly min?: number;
      readonly max?: number;
    }
  | { readonly type: 'choice' | 'clocks'; readonly of: readonly string[] };

/** `required`: the forum may not be activated while it is open. The others may stay unanswered. */
export type Setting = SettingShape & { readonly required: boolean };

export type SettingsSchema = Readonly<Record<string, Setting>>;

/** The source says nothing, and an administrator must. Written `open` in a pack. */
export const open = 'open';
export type Open = typeof open;

/** Not answered: left `open`, or between options of which none is chosen yet. */
export const isOpen = (value: unknown): value is Open | Undecided =>
  value === open || isUndecided(value);

export type SettingValues = Readonly<Record<string, unknown>>;

export interface SettingFault {
  readonly setting: string;
  readonly code: 'unknown' | 'missing' | 'open';
}

/** Questions no policy has, and questions of the policy nobody answered or marked open. */
export const unanswered = (schema: SettingsSchema, values: SettingValues): SettingFault[] => [
  ...Object.keys(values)
    .filter((setting) => !(setting in schema))
    .map((setting): SettingFault => ({ setting, code: 'unknown' })),
  ...Object.entries(schema)
    .filter(([setting, { required }]) => required && values[setting] === undefined)
    .map(([setting]): SettingFault => ({ setting, code: 'missing' })),
];

/** The required questions that are still open: with one of these the forum may not be activated. */
export const openSettings = (schema: SettingsSchema, values: SettingValues): string[] =>
  Object.entries(schema)
    .filter(([setting, { required }]) => required && isOpen(values[setting] ?? open))
    .map(([setting]) => setting);
