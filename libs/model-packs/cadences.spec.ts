import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { languages, type Language } from '#kernel/language';
import { answerMistakes, isEveryMeeting, isUndecided } from '#kernel/time/cadence/answers';
import { isCadence } from '#kernel/time/cadence/cadence';
import { explain } from '#kernel/time/cadence/explain';
import { cadenceSentence } from '#texts/cadence-sentence';
import { textsOnDisk } from '#texts/texts-on-disk';
import { packOf } from './packs-on-disk.js';

const Row = z.strictObject({
  pack: z.string(),
  forum: z.string(),
  name: z.string(),
  /** The item or the guest; without it the row is about the forum's own meetings. */
  what: z
    .string()
    .regex(/^(item|guest) /)
    .optional(),
  quote: z.string().optional(),
  source: z.unknown().optional(),
  ours: z.unknown().optional(),
  open: z.string().optional(),
});
type Row = z.infer<typeof Row>;

const rows = z
  .array(Row)
  .parse(parse(readFileSync(join(import.meta.dirname, 'cadences.yaml'), 'utf8')));
const table = join(import.meta.dirname, '..', '..', 'apps', 'handbook', 'cadences.md');
const texts = textsOnDisk();

const placeOf = ({ pack, forum, what = 'meets' }: Row) => `${pack} ${forum} ${what}`;

const told = ({ pack, ours }: Row, language: Language): string => {
  if (!isCadence(ours) && !isUndecided(ours) && !isEveryMeeting(ours)) return '';
  const forum = (key: string) =>
    rows.find((row) => row.pack === pack && row.forum === key)?.name ?? `{${key}}`;
  return cadenceSentence(explain(ours), { t: texts(language), forum });
};

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
const line = (row: Row) => {
  const { name, what = '–', quote, open } = row;
  const said = quote === undefined ? '–' : `«${quote}»`;
  const ours = open === undefined ? told(row, 'nb') : `_Åpent._ ${open}`;
  return `| ${[row.pack, name, what, said, ours].map(cell).join(' | ')} |`;
};
const made = [
  '# How often, in the five plans',
  '',
  'Beside each place of the plans stands what the platform makes of it, as users read it. The data is',
  '`libs/model-packs/cadences.yaml`; `LAGET_WRITE=cadences npm run jest -- cadences.spec` writes this file anew.',
  '',
  '| Plan | Forum | Item or guest | The plan | Laget |',
  '| --- | --- | --- | --- | --- |',
  ...rows.map(line),
  '',
].join('\n');

beforeAll(() => {
  if (process.env['LAGET_WRITE'] === 'cadences') writeFileSync(table, made);
});

describe('how often, in the five plans,', () => {
  it('is said once for each place, by a cadence or by why it is open', () => {
    expect(new Set(rows.map(placeOf)).size).toBe(rows.length);
    const neither = rows.filter(({ ours, open }) => (ours === undefined) === (open === undefined));
    expect(neither.map(placeOf)).toEqual([]);
  });

  it('can all be read: a cadence, options, or for an item every meeting', () => {
    const wrong = rows
      .filter(({ ours, what }) => ours !== undefined && !(what && isEveryMeeting(ours)))
      .filter(({ ours }) => answerMistakes(ours).length > 0);
    expect(wrong.map(placeOf)).toEqual([]);
  });

  it.each(languages)('is told in whole sentences in %s, with no key or gap left', (language) => {
    const strange = rows
      .filter(({ ours }) => ours !== undefined)
      .map((row) => told(row, language))
      .filter((text) => !/^\p{Lu}|^\d/u.test(text) || /[{}]|cadence\./.test(text));
    expect(strange).toEqual([]);
  });

  it('is in the pack of Melhus what it is here', () => {
    const meets = packOf('melhus').forums.map(({ key, settings }) => [key, settings['meets']]);
    const here = new Map(
      rows
        .filter(({ pack, what }) => pack === 'melhus' && !what)
        .map((row) => [row.forum, row.ours]),
    );
    for (const [key, said] of meets)
      if (here.get(String(key)) !== undefined)
        expect([key, said]).toEqual([key, here.get(String(key))]);
  });

  it('stands in the handbook as it is told', () => {
    expect(readFileSync(table, 'utf8')).toBe(made);
  });
});
