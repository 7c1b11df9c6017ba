import { Fragment, type ReactNode } from 'react';
import type { RichText as Text } from '#contract/agenda-item';

interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly content?: unknown;
  readonly marks?: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const nodesOf = (value: unknown): readonly Node[] =>
  Array.isArray(value) ? value.filter(isNode) : [];

const marked = (node: Node): ReactNode =>
  nodesOf(node.marks).reduce<ReactNode>(
    (inner, { type }) => {
      if (type === 'bold') return <strong>{inner}</strong>;
      if (type === 'italic') return <em>{inner}</em>;
      return inner;
    },
    typeof node.text === 'string' ? node.text : '',
  );

const children = (node: Node): ReactNode =>
  nodesOf(node.content).map((child, place) => <Fragment key={place}>{drawn(child)}</Fragment>);

const shapes: Readonly<Record<string, (node: Node) => ReactNode>> = {
  text: marked,
  hardBreak: () => <br />,
  horizontalRule: () => <hr />,
  paragraph: (node) => <p>{children(node)}</p>,
  heading: (node) => <p className="strong">{children(node)}</p>,
  bulletList: (node) => <ul>{children(node)}</ul>,
  orderedList: (node) => <ol>{children(node)}</ol>,
  listItem: (node) => <li>{children(node)}</li>,
  blockquote: (node) => <blockquote>{children(node)}</blockquote>,
};

const drawn = (node: Node): ReactNode =>
  (typeof node.type === 'string' ? shapes[node.type] : undefined)?.(node) ?? children(node);

/** True when nothing is written. */
export const isEmptyText = (text: Text | null): boolean => {
  const hasWords = (node: Node): boolean =>
    (typeof node.text === 'string' && node.text.trim() !== '') ||
    nodesOf(node.content).some(hasWords);
  return text === null || !hasWords(text);
};

/** The words of a text, in one line. */
export const wordsOf = (text: Text | null): string => {
  const words = (node: Node): string =>
    typeof node.text === 'string' ? node.text : nodesOf(node.content).map(words).join(' ');
  return text === null ? '' : words(text);
};

/** A text of the minutes, for reading and for paper: the editor is not needed. */
export const RichText = ({ text }: { readonly text: Text }) => (
  <div className="rich-text">{children(text)}</div>
);
