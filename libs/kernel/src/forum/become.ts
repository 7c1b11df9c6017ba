import type { ForumId } from '../ids.js';
import { done, refuse, type Fact, type Outcome, type Refusal } from '../outcome.js';
import { asDay } from '../time/day.js';
import { isOver, lived, mayBecome, type ForumStatus, type LifeStep } from './lifecycle.js';
import { isUnsettled, openSettings, type SettingsSchema, type SettingValues } from './settings.js';

/** A forum as its own life and questions see it. */
export interface LivingForum {
  readonly id: ForumId;
  readonly status: ForumStatus;
  readonly life: readonly LifeStep[];
  readonly level: 'individual' | 'system' | 'both';
  readonly settings: SettingValues;
  readonly mandate: ForumMandate;
  readonly version: number;
}

/** Of a mandate: what the municipality settled itself, what is still open, and what the plan offered to choose from. */
export interface ForumMandate {
  readonly settledHere?: readonly string[];
  readonly open?: readonly string[];
  readonly offered?: Readonly<Record<string, readonly unknown[]>>;
}

/** Everything that must be settled before the forum is activated: its kind's questions, and open edges and places. */
export const openIn = (
  { settings, level, mandate }: Pick<LivingForum, 'settings' | 'level' | 'mandate'>,
  schema: SettingsSchema,
): string[] => [
  ...openSettings({ schema, values: settings, level }),
  ...(mandate.open ?? []).filter((name) => !(name in schema)),
];

const isConflict = ({ status, version }: LivingForum): Refusal =>
  refuse('forum.state', { current: { state: status, version } });

const toldOf = ({ id, status }: LivingForum, name: string, to: string): Fact => ({
  ...{ name, level: 'system', from: status, to },
  about: { noun: 'forum', id },
  forum: id,
});

/** A question is answered: which, with what, and whether the plan's own alternatives allow it. */
export interface Answered {
  readonly setting: string;
  readonly value: unknown;
  /** The alternatives of the plan, where it names some and has not decided between them. */
  readonly offered: readonly unknown[] | null;
  readonly isOffered: boolean;
}

export type Settled = Pick<LivingForum, 'settings' | 'mandate'>;

/**
 * An administrator answers what the plan leaves open. What the plan says itself stands.
 * @returns refusals `forum.over`, `forum.setting-unknown`, `forum.setting-settled`, `forum.setting-not-offered`
 */
export const settleForum = (
  forum: LivingForum,
  { setting, value, offered, isOffered }: Answered,
  schema: SettingsSchema,
): Outcome<Settled> => {
  const { settings, mandate } = forum;
  const settledHere = mandate.settledHere ?? [];
  if (isOver(forum.status)) return refuse('forum.over');
  if (!(setting in schema)) return refuse('forum.setting-unknown');
  if (!isUnsettled(settings[setting]) && !settledHere.includes(setting)) {
    return refuse('forum.setting-settled');
  }
  if (offered !== null && !isOffered) return refuse('forum.setting-not-offered');
  const answered = { ...settings, [setting]: value };
  const settled = {
    settings: answered,
    mandate: {
      ...mandate,
      settledHere: [...new Set([...settledHere, setting])],
      open: openIn({ ...forum, settings: answered }, schema),
      ...(offered === null ? {} : { offered: { ...mandate.offered, [setting]: offered } }),
    },
  };
  return done(settled, { ...toldOf(forum, 'forum.settled', forum.status), from: null, to: null });
};

/** What a step needs to know: what is open, what is not finished, and who takes over. */
export interface Step {
  readonly status: ForumStatus;
  /** The day it holds from; null is today. */
  readonly on: string | null;
  readonly today: string;
  readonly reason: string | null;
  readonly schema: SettingsSchema;
  /** The key of the forum that takes over; only with `superseded`. */
  readonly successor: string | null;
  /** What would be left without an owner, by noun. */
  readonly work: Readonly<Record<string, number>>;
}

export type Become = Pick<LivingForum, 'status' | 'life'>;

const orphans = (work: Step['work']) =>
  Object.entries(work)
    .filter(([, count]) => count > 0)
    .map(([noun]) => ({ path: `work.${noun}`, code: 'unfinished' }));

/**
 * One step of a forum's life. It is never activated with an open question, and it never ends with work that
 * nobody would own (DOMAIN §10, 12).
 * @returns refusals `forum.state`, `forum.open-settings` and `forum.unfinished` with a field each, `forum.successor-missing`,
 *   `forum.end-reason` for an end without one, `forum.end-day` for a day that has not come, or before its last step
 */
export const becomeOf = (forum: LivingForum, step: Step): Outcome<Become> => {
  const { status, today, schema, successor, work, reason } = step;
  const on = step.on ?? today;
  if (!mayBecome(forum.status, status)) return isConflict(forum);
  const open = status === 'active' ? openIn(forum, schema) : [];
  if (open.length > 0) {
    const fields = open.map((name) => ({ path: `settings.${name}`, code: 'open' }));
    return refuse('forum.open-settings', { fields, values: { count: open.length } });
  }
  const left = isOver(status) ? orphans(work) : [];
  if (left.length > 0) return refuse('forum.unfinished', { fields: left });
  if (isOver(status) && reason === null) {
    return refuse('forum.end-reason', { fields: [{ path: 'reason', code: 'required' }] });
  }
  if (status === 'superseded' && successor === null) return refuse('forum.successor-missing');
  if (on > today || on < (forum.life.at(-1)?.on ?? on)) {
    return refuse('forum.end-day', { fields: [{ path: 'on', code: 'not-allowed' }] });
  }
  const by = status === 'superseded' && successor !== null ? { by: successor } : {};
  const life = lived(forum.life, {
    ...{ status, on: asDay(on), ...by },
    ...(reason === null ? {} : { reason }),
  });
  return life === null
    ? isConflict(forum)
    : done({ status, life }, toldOf(forum, 'forum.became', status));
};
