import { isObject } from '../fields/field.js';

/** A place of the schema as the form sees it. JSON Schema, of which only these words are used. */
export type Schema = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const wordsOf = (value: unknown): string[] =>
  listOf(value).filter((one): one is string => typeof one === 'string');

/** What kind of field a place of the schema gets. `may be open`: the plan may leave it to the municipality. */
export type Shape = (
  | { readonly of: 'text'; readonly date: boolean }
  | { readonly of: 'number'; readonly min: number | null; readonly max: number | null }
  | { readonly of: 'yes' }
  | { readonly of: 'one'; readonly among: readonly string[] }
  | { readonly of: 'several'; readonly among: readonly string[] | null }
  | { readonly of: 'map'; readonly parts: readonly (readonly [string, Schema])[] }
  | { readonly of: 'list'; readonly item: Schema }
  | { readonly of: 'answers' }
) & { readonly open: boolean };

const isOpen = (schema: unknown): boolean => isObject(schema) && schema['const'] === 'open';

const listShape = (items: unknown): Shape => {
  const item = isObject(items) ? items : {};
  if (item['type'] === 'object') return { of: 'list', item, open: false };
  const among = wordsOf(item['enum']);
  return { of: 'several', among: among.length > 0 ? among : null, open: false };
};

/** Which field a place of the schema gets. */
export const shapeOf = (schema: Schema): Shape => {
  const any = listOf(schema['anyOf']).filter(isObject);
  const inner = any.filter((one) => !isOpen(one)).at(-1);
  if (inner !== undefined) return { ...shapeOf(inner), open: any.some((one) => isOpen(one)) };
  const among = wordsOf(schema['enum']);
  if (among.length > 0) return { of: 'one', among, open: false };
  switch (schema['type']) {
    case 'boolean':
      return { of: 'yes', open: false };
    case 'integer':
    case 'number': {
      const [min, max] = [schema['minimum'], schema['maximum']].map((end) =>
        typeof end === 'number' ? end : null,
      );
      return { of: 'number', min: min ?? null, max: max ?? null, open: false };
    }
    case 'array':
      return listShape(schema['items']);
    case 'object': {
      const parts = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
      if (parts.length === 0) return { of: 'answers', open: false };
      return {
        of: 'map',
        parts: parts.flatMap(([name, part]) => (isObject(part) ? [[name, part] as const] : [])),
        open: false,
      };
    }
    default:
      return { of: 'text', date: schema['format'] === 'date', open: false };
  }
};

/** The part of a schema a list of parts lies in. */
export const partOf = (schema: Schema, name: string): Schema => {
  const shape = shapeOf(schema);
  if (shape.of !== 'map') return {};
  return shape.parts.find(([part]) => part === name)?.[1] ?? {};
};

/** The parts of a map that must be there. */
export const requiredIn = (schema: Schema): string[] => wordsOf(schema['required']);

/** The first item a list gets: every part that must be there, with the first of what it may be. */
export const emptyItem = (schema: Schema): unknown => {
  const shape = shapeOf(schema);
  if (shape.of === 'one') return shape.among[0] ?? '';
  if (shape.of === 'list' || shape.of === 'several') return [];
  if (shape.of === 'number') return shape.min ?? 0;
  if (shape.of !== 'map') return '';
  const required = requiredIn(schema);
  return Object.fromEntries(
    shape.parts
      .filter(([name]) => required.includes(name))
      .map(([name, part]) => [name, shapeOf(part).open ? 'open' : emptyItem(part)]),
  );
};
