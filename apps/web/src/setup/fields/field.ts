import type { DraftQuestion, PackDraft } from '#contract/pack';

/** A question put as a form's field: its answer so far, and what is told when it changes. */
export interface FieldProps {
  readonly question: DraftQuestion;
  readonly draft: PackDraft;
  readonly label: string;
  /** What the field is about, in a sentence. */
  readonly help: string;
  /** The answer as JSON, in the form the model's schema has; null while there is none. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error: string | false;
}

type Loose = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectOf = (value: unknown): Loose => (isObject(value) ? value : {});

/** A number as it stands in its field; nothing where there is none. */
export const numberText = (value: unknown): string =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** What was written in a number's field: undefined while it is empty. */
export const numberIn = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Number(text);

/** An object without what is not answered; null when nothing is. */
export const answeredParts = (parts: Loose): Loose | null => {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  return kept.length === 0 ? null : Object.fromEntries(kept);
};
