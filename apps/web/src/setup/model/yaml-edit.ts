import { isSeq, parseDocument, type Document } from 'yaml';

/** A step into the model: the name of a part, or which item of a list. */
export type Path = readonly (string | number)[];

/** The text read so that a part of it can be changed; null while it is no YAML. */
const read = (text: string): Document | null => {
  const document = parseDocument(text);
  return document.errors.length === 0 ? document : null;
};

/** What the text says, as plain values; null while it is no YAML. */
export const modelIn = (text: string): unknown => {
  const value: unknown = read(text)?.toJS() ?? null;
  return value;
};

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/**
 * The text with one thing changed; comments and the order of the rest are kept. Nothing, or an empty text, takes it away,
 * and the map it was alone in with it. Null where the text cannot be read.
 */
export const withValue = (text: string, path: Path, value: unknown): string | null => {
  const document = read(text);
  if (document === null) return null;
  if (value === undefined || value === '') document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
  const above = path.slice(0, -1);
  const left: unknown = document.toJS();
  const around = above.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    left,
  );
  const mayGo = typeof above.at(-1) === 'string' && above.length > 1 && !Array.isArray(around);
  if (mayGo && isEmpty(around)) document.deleteIn(above);
  return document.toString({ lineWidth: 0 });
};

/** The text with one item more at the end of a list, which is made where it is not there. */
export const withItem = (text: string, path: Path, item: unknown): string | null => {
  const document = read(text);
  if (document === null) return null;
  const list = document.getIn(path);
  if (isSeq(list) && list.items.length > 0) document.addIn(path, document.createNode(item));
  else document.setIn(path, document.createNode([item]));
  return document.toString({ lineWidth: 0 });
};

/** The text without one item of a list. */
export const withoutItem = (text: string, path: Path): string | null => {
  const document = read(text);
  if (document === null) return null;
  document.deleteIn(path);
  return document.toString({ lineWidth: 0 });
};
