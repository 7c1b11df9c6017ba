import { describe, expect, it } from '@jest/globals';
import { parseDocument, isMap, isScalar, isSeq, visit } from 'yaml';
import { stringify } from 'yaml';
import { faultCodes } from '#contract/pack-faults';
import { languages } from '#kernel/language';
import { textsOnDisk } from '#texts/texts-on-disk';
import { aPack } from '../../tests/support/a-pack.js';
import { diskShelf } from './shelf/disk-shelf.js';

const texts = textsOnDisk();
const whole = stringify(aPack());
const faultsOf = (text: string) => diskShelf.read({ text, settings: {} })?.faults ?? [];

/** The pack with each of its values, one at a time, taken away or made something else. */
const spoilt = (): string[] => {
  const paths: (string | number)[][] = [];
  visit(parseDocument(whole), {
    Node: (key, node, ancestors) => {
      if (!isScalar(node) || key === 'key') return;
      const at: (string | number)[] = [];
      const line = [...ancestors, node];
      line.forEach((one, nth) => {
        const next = line[nth + 1];
        if (isSeq(one)) at.push(one.items.indexOf(next));
        if (isMap(one)) {
          const pair = next as { key?: { value?: unknown } } | undefined;
          at.push(String(pair?.key?.value));
        }
      });
      paths.push(at);
    },
  });
  return paths.flatMap((path) =>
    [undefined, 'Rart!', -7, ['a'], { rart: 1 }].map((value) => {
      const document = parseDocument(whole);
      if (value === undefined) document.deleteIn(path);
      else document.setIn(path, value);
      return document.toString();
    }),
  );
};

describe('what is wrong with a model', () => {
  it.each(languages)('has a sentence for every code in %s', (language) => {
    const t = texts(language);
    const untold = faultCodes.filter((code) => t(`setup.fault.${code}`) === `setup.fault.${code}`);
    expect(untold).toEqual([]);
  });

  it('is told in whole sentences wherever a value is spoilt, without a word of the reader of schemas', () => {
    const t = texts('nb');
    const told = new Set<string>();
    const strange: string[] = [];
    for (const text of spoilt())
      for (const { code, values } of faultsOf(text)) {
        const sentence = t(`setup.fault.${code}`, values);
        told.add(code);
        if (/\{\{|setup\.fault|expected|Invalid|received/.test(sentence)) strange.push(sentence);
      }
    expect(strange).toEqual([]);
    expect(told.size).toBeGreaterThan(8);
  });

  it('is told with its place in parts: which forum, which seat, and the line', () => {
    const broken = whole.replace('service: ppt', 'service: bup');
    expect(faultsOf(broken)).toEqual([
      {
        ...{ path: 'forums[1].seats[0].service', code: 'not-among' },
        values: { found: 'bup', allowed: 'ppt' },
        parts: [
          { name: 'forums', item: 'gruppa' },
          { name: 'seats', item: '1' },
          { name: 'service', item: null },
        ],
        line: broken.split('\n').findIndex((line) => line.includes('service: bup')) + 1,
      },
    ]);
  });
});
