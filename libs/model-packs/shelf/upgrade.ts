import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import type { Upgraded } from '#application/pack/pack-shelf';
import { mergeModels, type Edit, type Step } from '#kernel/forum/merge-models';
import { copyPack } from './copy-pack.js';

const told = (path: readonly Step[]): string =>
  path.map((step) => (typeof step === 'string' ? step : step.key)).join('.');

/** Where an edit lies in the document: items by their place, a new one at the end of its list. */
const placeIn = (document: Document, path: readonly Step[]): (string | number)[] =>
  path.reduce<(string | number)[]>((at, step) => {
    if (typeof step === 'string') return [...at, step];
    const list = document.getIn(at);
    const items = isSeq(list) ? list.items : [];
    const found = items.findIndex((item) => isMap(item) && item.get('key') === step.key);
    return [...at, found < 0 ? items.length : found];
  }, []);

const change = (document: Document, { path, value }: Edit): void => {
  const at = placeIn(document, path);
  if (value === undefined) document.deleteIn(at);
  else document.setIn(at, document.createNode(value));
};

const nameIn = (document: Document): string => {
  const name = document.getIn(['municipality', 'name', 'nb']);
  return typeof name === 'string' ? name : '';
};

/**
 * A model joined with the edition that lies on the shelf now. Comments and order of the local text are kept.
 * @returns null while one of the texts is no YAML
 */
export const upgraded = (
  { text, baseText }: { readonly text: string; readonly baseText: string },
  onShelf: string,
): Upgraded | null => {
  const [base, local, plain] = [baseText, text, onShelf].map((one) => parseDocument(one));
  if (!base || !local || !plain || base.errors.length + local.errors.length > 0) return null;
  const isCopy = base.get('key') !== plain.get('key');
  const newText = isCopy ? copyPack(onShelf, nameIn(base)) : onShelf;
  const { edits, conflicts } = mergeModels({
    base: base.toJS(),
    local: local.toJS(),
    theirs: parseDocument(newText).toJS(),
  });
  for (const edit of edits) change(local, edit);
  return {
    text: edits.length === 0 ? text : local.toString({ lineWidth: 0 }),
    baseText: newText,
    taken: edits.map(({ path }) => told(path)),
    conflicts: conflicts.map(({ path, local: ours, theirs }) => ({
      path: told(path),
      local: ours ?? null,
      theirs: theirs ?? null,
    })),
  };
};
