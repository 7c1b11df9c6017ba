import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'laget-plan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const year = {
  year: { from: '2026-08-01', to: '2026-12-31' },
  workingHours: { from: '08:00', to: '15:30' },
  closedDays: ['2026-12-24'],
  schoolClosedDays: [],
  requiredMonthNeedsOpenDays: 8,
  travelMinutes: { sameArea: 15, otherArea: 30 },
  places: [{ id: 'hall', area: 'south' }],
  people: [{ id: 'anne', offWeekdays: [], busy: [] }],
  forums: [
    {
      id: 'team',
      place: 'hall',
      minutes: 60,
      follows: 'office',
      chair: 'anne',
      members: [] as string[],
      cadence: { unit: 'month' },
    },
  ],
};

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs `npm run plan` as npm does. */
const run = (args: readonly string[]): Promise<Ended> => {
  const command = ['--import', './libs/tools/from-source.ts', '-C', 'source', 'apps/one/plan.ts'];
  return new Promise((resolve) => {
    execFile(process.execPath, [...command, ...args], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });
};

/** Plans with files of the test's own. */
const plan = (files: Readonly<Record<string, unknown>>): Promise<Ended> => {
  const told = Object.entries(files).flatMap(([option, content]) => {
    const path = join(folder, `${option}.json`);
    writeFileSync(path, JSON.stringify(content));
    return [`--${option}`, path];
  });
  return run([...told, '--out', join(folder, 'plan.json')]);
};

const wrong = async (files: Readonly<Record<string, unknown>>, sentences: readonly string[]) => {
  const { code, said } = await plan(files);
  expect(code).toBe(1);
  expect(said).not.toMatch(/^\s+at /mu);
  for (const sentence of sentences) expect(said).toContain(sentence);
};

describe('npm run plan', () => {
  it('plans a year that is told as it should be', async () => {
    expect(await plan({ instance: year })).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')).meetings).toHaveLength(5);
  });

  it('says which file and which fields are wrong when it is JSON but no year', async () => {
    const anne = { id: 'anne', offWeekdays: [8], busy: [] };
    await wrong({ instance: { ...year, closedDays: ['24.12.2026'], people: [anne] } }, [
      'instance.json cannot be used',
      'closedDays.0: must be a date as 2026-09-08',
      'people.0.offWeekdays.0:',
    ]);
    await wrong({ instance: [] }, ['instance.json cannot be used', 'the file:']);
  });

  it('says which forum names someone or somewhere the file does not tell of', async () => {
    const [team] = year.forums;
    await wrong({ instance: { ...year, forums: [{ ...team, members: ['bo'] }] } }, [
      'instance.json cannot be used',
      'forums.0.members.0: bo is not in the file',
    ]);
  });

  it('says in one line what it cannot be asked, and ends with 2', async () => {
    const [instance, out] = [join(folder, 'instance.json'), join(folder, 'plan.json')];
    writeFileSync(instance, JSON.stringify(year));
    const files = ['--instance', instance, '--out', out];
    for (const [args, sentence] of [
      [[...files, '--sed', '2'], "Unknown option '--sed'. Usage: npm run plan"],
      [[...files, 'more'], "Unexpected argument 'more'"],
      [['--instance', instance], 'Usage: npm run plan'],
      [[...files, '--seed', 'two'], '--seed two is no whole number'],
      [['--instance', join(folder, 'none.json'), '--out', out], 'none.json cannot be read'],
      [[...files, '--locked', join(folder, 'none.json')], 'none.json cannot be read'],
      [['--instance', instance, '--out', join(folder, 'none', 'p.json')], 'cannot be written'],
    ] as const) {
      const { code, said } = await run(args);
      expect({ code, lines: said.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
      expect(said).toContain(sentence);
    }
  }, 60_000);

  it('says so of a plan and of changes that are something else', async () => {
    await wrong({ instance: year, locked: { meetings: [{ forum: 'team' }] } }, [
      'locked.json cannot be used',
      'meetings.0.start:',
    ]);
    await wrong({ instance: year, changes: { from: 'tomorrow' } }, [
      'changes.json cannot be used',
      'from: must be a date as 2026-09-08',
    ]);
  });
});
