import { isSeq, parseDocument, type Document } from 'yaml';
import { isObject } from '../fields/field.js';

/** A step into the model: the name of a part, or which item of a list. */
export type Path = readonly (string | number)[];

/** The text of a model, and what the form has read of it; null where it cannot be read. */
export interface Written {
  readonly text: string;
  readonly model: Readonly<Record<string, unknown>> | null;
}

const modelOf = (document: Document): Written['model'] => {
  const said: unknown = document.toJS();
  return isObject(said) ? said : null;
};

const at = (model: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    model,
  );

/** Whether the part of the model that holds a place says the same in both: which item of a list it is may have shifted. */
const isSame = (one: unknown, other: unknown, [list, item]: Path): boolean =>
  list === undefined ||
  item === undefined ||
  JSON.stringify(at(one, [list, item])) === JSON.stringify(at(other, [list, item]));

/**
 * The text with one thing changed; comments and the order of the rest are kept. Where the text has meanwhile been
 * written otherwise at that very place, it stands, and is only read anew.
 */
const edited = (written: Written, path: Path, put: (document: Document) => void): Written => {
  const { text } = written;
  const document = parseDocument(text);
  if (document.errors.length > 0) return { text, model: null };
  const now = modelOf(document);
  if (!isSame(now, written.model, path)) return { text, model: now };
  put(document);
  return { text: document.toString({ lineWidth: 0 }), model: modelOf(document) };
};

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** One part said otherwise. Nothing, or an empty text, takes it away, and the map it was alone in with it. */
export const withValue = (written: Written, path: Path, value: unknown): Written =>
  edited(written, path, (document) => {
    if (value === undefined || value === '') document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
    const above = path.slice(0, -1);
    const around = at(document.toJS(), above);
    const mayGo = typeof above.at(-1) === 'string' && above.length > 1 && !Array.isArray(around);
    if (mayGo && isEmpty(around)) document.deleteIn(above);
  });

/** One item more at the end of a list, which is made where it is not there. */
export const withItem = (written: Written, path: Path, item: unknown): Written =>
  edited(written, path, (document) => {
    const list = document.getIn(path);
    if (isSeq(list) && list.items.length > 0) document.addIn(path, document.createNode(item));
    else document.setIn(path, document.createNode([item]));
  });

/** The model without one item of a list. */
export const withoutItem = (written: Written, path: Path): Written =>
  edited(written, path, (document) => {
    document.deleteIn(path);
  });
