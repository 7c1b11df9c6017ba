/**
 * P5b: from a save in one browser to the DOM of another, against a socket that hears and fetches once, in the same save.
 * A system issue is raised; the feed of /leadership shows it in Chromium, and eighteen more sockets are told.
 * Oracle: every client is told of every issue exactly once. Control: people who stand outside hear of none.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLaget } from '../../support/laget.ts';
import { type Bench, type Figure, figureOf } from '../figure.ts';
import { type Flow, type Flows, openFlows } from './measure.ts';

const personas = {
  raising: 'coordinator',
  leader: 'sector-director',
  hearing: ['coordinator', 'ppt-adviser', 'unit-leader', 'chief-executive'],
  outside: ['principal', 'administrator'],
};

const at = (series: readonly number[], share: number): number =>
  series.toSorted((a, b) => a - b)[Math.floor(series.length * share)] ?? Number.NaN;

const median = (series: readonly number[]): number => at(series, 0.5);

/** The rounds are blocks of forty saves, so that five of them are the two hundred of the goal. */
export const run: Bench = async ({ rounds, size }) => {
  const saves = size === 'smoke' ? 5 : 40;
  const dataDir = mkdtempSync(join(tmpdir(), 'laget-bench-'));
  const laget = await startLaget({ dataDir, chmod: true, within: 600 });
  try {
    const flows = await openFlows({ url: laget.url, ...personas });
    const blocks: Flow[][] = [];
    await blockOf(flows, saves); // warms up
    for (let round = 0; round < rounds; round += 1) blocks.push(await blockOf(flows, saves));
    flows.judge();
    await flows.close();
    return figuresOf(blocks);
  } finally {
    await laget.end('SIGINT');
    rmSync(dataDir, { recursive: true, force: true });
  }
};

async function blockOf(flows: Flows, saves: number): Promise<Flow[]> {
  const block: Flow[] = [];
  while (block.length < saves) block.push(await flows.next());
  return block;
}

function figuresOf(blocks: readonly Flow[][]): Figure[] {
  const all = blocks.flat();
  const page = all.map((flow) => flow.page);
  const p50 = figureOf(
    { metric: 'save to DOM, p50', unit: 'ms', goal: 3 },
    blocks.map((block) => median(block.map((flow) => flow.page))),
  );
  const reference = median(blocks.map((block) => median(block.map((flow) => flow.reference))));
  const ratio = Math.round((p50.ours / reference) * 100) / 100;
  const p99 = at(page, 0.99);
  const spread = [p99, Math.max(...page)] as const;
  return [
    { ...p50, reference, ratio },
    { metric: 'save to DOM, p99', ours: p99, unit: 'ms', rounds: page.length, spread, goal: 1000 },
  ];
}
