import type { RichText } from '#contract/agenda-item';

/** A document as the editor gives it, in the shape the server takes. */
export const asRichText = (document: { readonly content?: readonly object[] }): RichText => ({
  type: 'doc',
  ...(document.content ? { content: document.content.map((node) => ({ ...node })) } : {}),
});

/** Both texts after each other: none of the words are lost. */
export const together = (mine: RichText, theirs: RichText): RichText => ({
  type: 'doc',
  content: [...(theirs.content ?? []), ...(mine.content ?? [])],
});
