import type { At } from '../at.js';
import type { AgendaItemView } from '../meeting/meeting.js';
import { done, refuse, type Outcome } from '../outcome.js';
import { isFrozen, type MinutesView } from './minutes.js';

/** A text as Tiptap keeps it. */
export type RichText = Record<string, unknown>;

export interface SavedText {
  readonly text: RichText;
  readonly textVersion: number;
  readonly textSavedAt: Date;
}

export interface TextToSave {
  readonly text: RichText;
  /** The version of the text the writer began from. */
  readonly version: number;
  readonly minutes: Pick<MinutesView, 'state' | 'forum'>;
}

/**
 * Stores what was written about an item. Whoever wrote on an older text is told which is the latest, and keeps the words.
 * @returns refusals `minutes.frozen` (409) once approved, `version.stale` (412) with the current version
 */
export const saveText = (
  item: Pick<AgendaItemView, 'id' | 'meeting' | 'referral'> & { readonly textVersion: number },
  input: TextToSave,
  at: At,
): Outcome<SavedText> => {
  if (isFrozen(input.minutes.state)) {
    return refuse('minutes.frozen', { current: { state: input.minutes.state } });
  }
  if (item.textVersion !== input.version) {
    return refuse('version.stale', { current: { version: item.textVersion } });
  }
  const textVersion = item.textVersion + 1;
  return done(
    { text: input.text, textVersion, textSavedAt: at.now },
    {
      name: 'agenda-item.written',
      level: item.referral == null ? 'system' : 'individual',
      about: { noun: 'agenda-item', id: item.id },
      forum: input.minutes.forum,
      referral: item.referral,
      ids: { meeting: item.meeting, textVersion: String(textVersion) },
    },
  );
};
