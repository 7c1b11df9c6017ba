import { refuse, type Refusal } from '../outcome.js';
import type { RichText } from './save-text.js';

/** Longest text of one item, in bytes of UTF-8, and the most nodes it may be made of. */
export const richTextLimits = { bytes: 100_000, nodes: 20_000, depth: 40 } as const;

type Attrs = Readonly<Record<string, (value: unknown) => boolean>>;

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100_000;
const isWord = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && /^[\w+-]{0,40}$/.test(value));
/** Only addresses a reader can be sent to; never code. */
const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 2000 && /^(https?:\/\/|mailto:)/i.test(value);

/** The nodes of Tiptap's starter kit, with the attributes that are kept of each. */
const nodes: Readonly<Record<string, Attrs>> = {
  doc: {},
  paragraph: {},
  text: {},
  heading: { level: (value) => isCount(value) && Number(value) >= 1 && Number(value) <= 6 },
  bulletList: {},
  orderedList: { start: isCount, type: isWord },
  listItem: {},
  blockquote: {},
  codeBlock: { language: isWord },
  hardBreak: {},
  horizontalRule: {},
};

const marks: Readonly<Record<string, Attrs>> = {
  bold: {},
  italic: {},
  strike: {},
  underline: {},
  code: {},
  link: { href: isAddress },
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const attrsOf = (known: Attrs, value: unknown): Record<string, unknown> => {
  const given = isObject(value) ? value : {};
  const kept = Object.entries(known).filter(([name, fits]) => name in given && fits(given[name]));
  return kept.length === 0
    ? {}
    : { attrs: Object.fromEntries(kept.map(([name]) => [name, given[name]])) };
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

class Unknown extends Error {}

/** A mark without what makes it one (a link without an address) is left out; its words stay. */
const marksOf = (value: unknown): Record<string, unknown> => {
  const kept = listOf(value).flatMap((mark) => {
    const known = isObject(mark) && typeof mark['type'] === 'string' ? marks[mark['type']] : null;
    if (known == null || !isObject(mark)) return [];
    const attrs = attrsOf(known, mark['attrs']);
    const whole = Object.keys(known).length === 0 || 'attrs' in attrs;
    return whole ? [{ type: mark['type'], ...attrs }] : [];
  });
  return kept.length === 0 ? {} : { marks: kept };
};

interface Budget {
  bytes: number;
  nodes: number;
}

const encoder = new TextEncoder();

const clean = (value: unknown, budget: Budget, depth: number): RichText => {
  const type = isObject(value) ? value['type'] : null;
  const known = typeof type === 'string' && Object.hasOwn(nodes, type) ? nodes[type] : undefined;
  if (known === undefined || !isObject(value)) throw new Unknown();
  budget.nodes += 1;
  if (depth > richTextLimits.depth || budget.nodes > richTextLimits.nodes) throw new RangeError();
  if (type === 'text') {
    const text = typeof value['text'] === 'string' ? value['text'] : '';
    budget.bytes += encoder.encode(text).length;
    return { type, text, ...marksOf(value['marks']) };
  }
  const content = listOf(value['content']).map((child) => clean(child, budget, depth + 1));
  const written = content.filter((child) => child['type'] !== 'text' || child['text'] !== '');
  return {
    type,
    ...attrsOf(known, value['attrs']),
    ...(written.length > 0 ? { content: written } : {}),
  };
};

/**
 * Rebuilds a text from what is known: nodes and marks of the starter kit, their attributes, and the words as written.
 * @returns the document · refusals `text.node-unknown`, `text.too-long`
 */
export const cleanText = (text: unknown): RichText | Refusal => {
  const budget: Budget = { bytes: 0, nodes: 0 };
  try {
    const document = clean(text, budget, 0);
    if (document['type'] !== 'doc') return refuse('text.node-unknown');
    return budget.bytes > richTextLimits.bytes
      ? refuse('text.too-long', { values: { kilobytes: richTextLimits.bytes / 1000 } })
      : document;
  } catch (error) {
    if (error instanceof RangeError) return refuse('text.too-long', { values: { kilobytes: 100 } });
    if (error instanceof Unknown) return refuse('text.node-unknown');
    throw error;
  }
};

/** The words of a text, without form: for what counts and searches words. */
export const wordsOf = (text: RichText): string => {
  if (typeof text['text'] === 'string') return text['text'];
  return listOf(text['content'])
    .filter(isObject)
    .map(wordsOf)
    .join(text['type'] === 'paragraph' || text['type'] === 'heading' ? '' : '\n');
};
