import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { DraftFault } from '#contract/pack';
import type { Fault } from '../faults.js';

/** `forums[2].edges[0].to` and `forums.network.meets` in parts. */
const partsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  );

const keyOf = (item: unknown): unknown => (isMap(item) ? item.get('key') : undefined);

const isNode = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value);

/** One step down: by place, by the key of an item, by name, or by the name of a setting. */
const below = (node: Node, part: string | number): Node | null => {
  const found = (): unknown => {
    if (isSeq(node))
      return typeof part === 'number'
        ? node.items[part]
        : node.items.find((item) => keyOf(item) === part);
    if (!isMap(node)) return null;
    const settings = node.get('settings');
    return node.get(part, true) ?? (isMap(settings) ? settings.get(part, true) : null);
  };
  const next = found();
  return isNode(next) ? next : null;
};

const toldLine = /^line (\d+)$/;

/** Faults with the line they are on: of the innermost part of the path that is there. */
export const withLines = (text: string, faults: readonly Fault[]): DraftFault[] => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: string): number | null => {
    const told = toldLine.exec(path)?.[1];
    if (told !== undefined) return Number(told);
    let at: Node | null = isNode(document.contents) ? document.contents : null;
    let line: number | null = null;
    for (const part of partsOf(path)) {
      at = at && below(at, part);
      if (at?.range) line = lines.linePos(at.range[0]).line;
    }
    return line;
  };
  return faults.map(({ path, says }) => ({ path, says, line: lineOf(path) }));
};
