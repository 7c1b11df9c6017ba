/**
 * `npm run check:floors`: no file imports what its floor may not see.
 * `npm run check:floors -- --prove`: besides, plants one forbidden import per rule in a copy of the tree,
 * and prints how many were caught; exit code 1 unless all were.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** What a rule must catch: an import, from folder `in`, of one of our folders, of a package, or in a ring. */
interface Proof {
  readonly in: string;
  readonly of?: string;
  readonly package?: string;
  readonly cycle?: boolean;
}
interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

const root = join(import.meta.dirname, '..', '..');
const floors = ['apps', 'libs', 'migrations', 'tests'];
const config = join('tests', 'architecture', 'floors.cjs');
const require = createRequire(import.meta.url);

function violations(tree: string): Violation[] {
  const cruiser = join(root, 'node_modules', '.bin', 'depcruise');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', ...floors],
    { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${stderr}${stdout}`);
  return JSON.parse(stdout).summary.violations;
}

function check(): boolean {
  const found = violations(root);
  for (const { from, to, rule } of found) console.log(`${from} → ${to}   (${rule.name})`);
  console.log(found.length === 0 ? 'floors: clean' : `floors: ${found.length} forbidden imports`);
  return found.length === 0;
}

function prove(): boolean {
  const { rules } = require(join(root, 'tests', 'architecture', 'floor-rules.cjs'));
  const proofs: { name: string; proof: Proof }[] = rules;
  const tree = mkdtempSync(join(tmpdir(), 'laget-floors-'));
  try {
    for (const part of [...floors, 'package.json', 'tsconfig.json'])
      cpSync(join(root, part), join(tree, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    proofs.forEach(({ proof }, index) => plant(tree, proof, index));
    return told(proofs, violations(tree));
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

function told(proofs: readonly { name: string }[], found: readonly Violation[]): boolean {
  const missed = proofs.filter(
    ({ name }, index) =>
      !found.some(({ from, rule }) => rule.name === name && from.includes(`planted-${index}.`)),
  );
  for (const { name } of missed) console.log(`not caught: ${name}`);
  console.log(`${proofs.length - missed.length} of ${proofs.length} caught`);
  return missed.length === 0;
}

function plant(tree: string, proof: Proof, index: number): void {
  const file = join(tree, proof.in, `planted-${index}.ts`);
  const target = join(tree, proof.of ?? proof.in, `planted-target-${index}.ts`);
  for (const each of [file, target]) mkdirSync(dirname(each), { recursive: true });
  const toTarget = `./${relative(dirname(file), target)}`.replace('./..', '..');
  write(file, proof.package ?? toTarget.replace(/\.ts$/, '.js'));
  if (proof.cycle) write(target, `./planted-${index}.js`);
  else if (proof.package === undefined) writeFileSync(target, 'export const planted = 1;\n');
}

const write = (file: string, of: string): void =>
  writeFileSync(file, `import * as other from '${of}';\nexport const planted = other;\n`);

const good = check();
const proven = !process.argv.includes('--prove') || prove();
process.exitCode = good && proven ? 0 : 1;
