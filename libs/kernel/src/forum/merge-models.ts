/** A step into a model: the name of a part, or the item of a list that has this key. */
export type Step = string | { readonly key: string };

/** One thing that is taken from the new edition; undefined takes it away. */
export interface Edit {
  readonly path: readonly Step[];
  readonly value: unknown;
}

/** Both have changed the same thing, each in its way. The local one stands. */
export interface Conflict {
  readonly path: readonly Step[];
  readonly local: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  readonly edits: readonly Edit[];
  readonly conflicts: readonly Conflict[];
}

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Keyed extends Loose {
  readonly key: string;
}

/** A list whose items are known by their keys, each key once. */
const isKeyed = (value: unknown): value is readonly Keyed[] =>
  Array.isArray(value) &&
  value.every((item) => isObject(item) && typeof item['key'] === 'string') &&
  new Set(value.map((item: Keyed) => item.key)).size === value.length;

/** The same, whatever order its names stand in; the order of a list counts. */
export const sameModel = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => sameModel(item, other[at]));
  if (isObject(one) && isObject(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return keys.every((key) => sameModel(one[key], other[key]));
  }
  return one === other;
};

interface Three {
  readonly base: unknown;
  readonly local: unknown;
  readonly theirs: unknown;
}

const joined = (all: readonly Merged[]): Merged => ({
  edits: all.flatMap(({ edits }) => edits),
  conflicts: all.flatMap(({ conflicts }) => conflicts),
});

const inObjects = (three: Record<keyof Three, Loose>, path: readonly Step[]): Merged => {
  const { base, local, theirs } = three;
  const names = new Set([base, local, theirs].flatMap((part) => Object.keys(part)));
  return joined(
    [...names].map((name) =>
      merge({ base: base[name], local: local[name], theirs: theirs[name] }, [...path, name]),
    ),
  );
};

const inLists = (three: Record<keyof Three, readonly Keyed[]>, path: readonly Step[]): Merged => {
  const { base, local, theirs } = three;
  const keys = new Set([...base, ...local, ...theirs].map(({ key }) => key));
  const of = (list: readonly Keyed[], key: string) => list.find((item) => item.key === key);
  return joined(
    [...keys].map((key) =>
      merge({ base: of(base, key), local: of(local, key), theirs: of(theirs, key) }, [
        ...path,
        { key },
      ]),
    ),
  );
};

const nothing: Merged = { edits: [], conflicts: [] };

const merge = (three: Three, path: readonly Step[]): Merged => {
  const { base, local, theirs } = three;
  if (sameModel(local, theirs) || sameModel(base, theirs)) return nothing;
  if (isObject(base) && isObject(local) && isObject(theirs))
    return inObjects({ base, local, theirs }, path);
  if (isKeyed(base) && isKeyed(local) && isKeyed(theirs))
    return inLists({ base, local, theirs }, path);
  if (sameModel(base, local)) return { edits: [{ path, value: theirs }], conflicts: [] };
  return { edits: [], conflicts: [{ path, local, theirs }] };
};

/**
 * A new edition of a model joined with what was changed here since the edition it was begun from. What only one of
 * them has changed is as that one has it; where both have, the local change stands and is told as a conflict.
 * @returns what is to be changed in the local model
 */
export const mergeModels = (three: Three): Merged => merge(three, []);

const editedList = (list: readonly unknown[], key: string, edit: Edit): unknown[] => {
  const at = list.findIndex((item) => isObject(item) && item['key'] === key);
  const after = edited(list[at], edit);
  if (at < 0) return after === undefined ? [...list] : [...list, after];
  return list.flatMap((item, nth) => (nth === at ? (after === undefined ? [] : [after]) : [item]));
};

/** A model with one thing changed. */
const edited = (model: unknown, { path, value }: Edit): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const edit = { path: rest, value };
  if (typeof step !== 'string')
    return editedList(Array.isArray(model) ? model : [], step.key, edit);
  const { [step]: before, ...others } = isObject(model) ? model : {};
  const after = edited(before, edit);
  return after === undefined ? others : { ...others, [step]: after };
};

/** The local model with what was taken from the new edition. */
export const withEdits = (local: unknown, edits: readonly Edit[]): unknown =>
  edits.reduce(edited, local);
