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

/** What a forum's own lines say under a path; undefined where they say nothing or cannot be read. */
export const saidOf = (text: string, forum: string, path: readonly string[]): string => {
  const document = read(text);
  const at = document ? placeOf(document, forum) : -1;
  const said = at < 0 ? undefined : document?.getIn(['forums', at, ...path]);
  return typeof said === 'string' ? said : '';
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

/** The line on which a forum begins; 1 where it is not found. */
export const lineOf = (text: string, forum: string): number => {
  const at = text.split('\n').findIndex((line) => line.trim() === `- key: ${forum}`);
  return at < 0 ? 1 : at + 1;
};
