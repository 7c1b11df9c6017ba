import type { ItemType } from '../meeting/item-types.js';
import { sectionsFor, type ForumPolicy, type MinutesSection } from './policy.js';

/** A node of a Tiptap (ProseMirror) document, as JSON. */
export interface TextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number>>;
  readonly content?: readonly TextNode[];
  readonly text?: string;
}

/** The text of one agenda item: stored per item, never for the meeting as a whole (a document cannot be shown in part). */
export interface TextDocument {
  readonly type: 'doc';
  readonly content: readonly TextNode[];
}

const heading = (text: string): TextNode => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [{ type: 'text', text }],
});

const paragraph: TextNode = { type: 'paragraph' };

const blank: Readonly<Record<MinutesSection['content'], readonly TextNode[]>> = {
  text: [paragraph],
  voice: [paragraph],
  // attendance, matrix and actions are rows of their own, drawn beside the text and never typed into it
  attendance: [],
  matrix: [],
  actions: [],
};

/** Sections that are written as text. */
const isWritten = (section: MinutesSection) => blank[section.content].length > 0;

/**
 * The empty text of an item of this type: its written sections with their headings.
 * @param headingOf the heading of a section in the language of the minutes
 */
export const emptyText = (
  policy: ForumPolicy,
  type: ItemType,
  headingOf: (section: string) => string,
): TextDocument => {
  const written = sectionsFor(policy, type).filter(isWritten);
  const content = written.flatMap((section) => [
    heading(headingOf(section.key)),
    ...blank[section.content],
  ]);
  return { type: 'doc', content: content.length > 0 ? content : [paragraph] };
};
