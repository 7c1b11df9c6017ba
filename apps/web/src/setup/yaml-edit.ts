import { isMap, isSeq, parseDocument, type Document } from 'yaml';

/** The text read so that a part of it can be changed; null while it is no YAML. */
const read = (text: string): Document | null => {
  const document = parseDocument(text);
  return document.errors.length === 0 ? document : null;
};

const placeOf = (document: Document, forum: string): number => {
  const forums = document.get('forums');
  return isSeq(forums)
    ? forums.items.findIndex((item) => isMap(item) && item.get('key') === forum)
    : -1;
};

/**
 * The text with one thing changed in one forum; comments and the order of the rest are kept.
 * An empty value takes it away. Null where the text cannot be read.
 */
export const withSaid = (
  text: string,
  { forum, path }: { readonly forum: string; readonly path: readonly string[] },
  value: string,
): string | null => {
  const document = read(text);
  const at = document ? placeOf(document, forum) : -1;
  if (document === null || at < 0) return null;
  if (value === '') document.deleteIn(['forums', at, ...path]);
  else document.setIn(['forums', at, ...path], value);
  return document.toString({ lineWidth: 0 });
};
