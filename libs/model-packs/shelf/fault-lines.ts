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

/** The path in words a page can tell: lists by their items, and those that have a key by it. */
const told = (parts: readonly (string | number)[], nodes: readonly (Node | null)[]) =>
  parts.reduce<{ name: string; item: string | null }[]>((all, part, at) => {
    const list = nodes[at - 1];
    const last = all.at(-1);
    if (last === undefined || !(typeof part === 'number' || isSeq(list)))
      return [...all, { name: String(part), item: null }];
    const key = keyOf(nodes[at]);
    const item = typeof key === 'string' ? key : String(Number(part) + 1 || part);
    return [...all.slice(0, -1), { ...last, item }];
  }, []);

/** Faults with the line they are on: of the innermost part of the path that is there. */
export const withLines = (text: string, faults: readonly Fault[]): DraftFault[] => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const root: Node | null = isNode(document.contents) ? document.contents : null;
  return faults.map(({ path, code, values }) => {
    const line = toldLine.exec(path)?.[1];
    if (line !== undefined) return { path, parts: [], code, values, line: Number(line) };
    const parts = path === 'the file' ? [] : partsOf(path);
    const nodes = parts.reduce<(Node | null)[]>((all, part) => {
      const at = all.length === 0 ? root : (all.at(-1) ?? null);
      return [...all, at && below(at, part)];
    }, []);
    const innermost = nodes.findLast((node) => node?.range);
    return {
      ...{ path, code, values },
      parts: told(parts, nodes),
      line: innermost?.range ? lines.linePos(innermost.range[0]).line : null,
    };
  });
};
