import type { RichText } from '#contract/agenda-item';

type Node = Record<string, unknown>;

const isEmptyParagraph = (node: Node): boolean =>
  node['type'] === 'paragraph' && node['content'] === undefined;

/**
 * Fills the empty paragraphs of the minutes' template in order, one text each; the last text again where there are more.
 * The headings stay as the template has them.
 */
export const written = (template: RichText | null, ...texts: readonly string[]): RichText => {
  const content = template?.content ?? [{ type: 'paragraph' }];
  let filled = 0;
  return {
    type: 'doc',
    content: content.map((node) => {
      if (!isEmptyParagraph(node)) return node;
      const text = texts[Math.min(filled, texts.length - 1)] ?? '';
      filled += 1;
      return text === '' ? node : { ...node, content: [{ type: 'text', text }] };
    }),
  };
};
