/** `npm run build`: server to dist/, pages to dist/web; each only when what it is made of has changed. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');

interface Part {
  readonly name: string;
  /** Files and folders it is made of. */
  readonly of: readonly string[];
  /** What must exist afterwards. */
  readonly makes: string;
  make(): Promise<void>;
}

const common = ['package.json', 'package-lock.json', 'libs/kernel', 'libs/contract', 'libs/texts'];

const server: Part = {
  name: 'server',
  of: [
    ...[...common, 'libs', 'migrations', 'tsconfig.json', 'tsconfig.build.json'],
    ...['apps/api', 'apps/worker', 'apps/one'],
  ],
  makes: 'apps/one/src/main.js',
  async make() {
    for (const part of ['apps', 'libs', 'migrations'])
      rmSync(join(dist, part), { recursive: true, force: true });
    await tool('typescript-native/bin/tsc', ['-p', 'tsconfig.build.json']);
    copyData();
  },
};

const web: Part = {
  name: 'web',
  of: [...common, 'apps/web'],
  makes: 'web/index.html',
  async make() {
    await tool('vite/bin/vite.js', [
      'build',
      '--configLoader',
      'native',
      '--config',
      'apps/web/vite.config.ts',
    ]);
  },
};

/**
 * Brings dist/ up to date.
 * @param tell gets a line for each part that must be made
 * @throws with the tool's own output when a part does not build
 */
async function build(tell: (line: string) => void): Promise<void> {
  await Promise.all([server, web].map((part) => upToDate(part, tell)));
}

async function upToDate(part: Part, tell: (line: string) => void): Promise<void> {
  const stamp = join(dist, `.${part.name}`);
  const hash = hashOf(part.of);
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (known === hash && existsSync(join(dist, part.makes))) return;
  tell(`Building ${part.name} …`);
  rmSync(stamp, { force: true });
  mkdirSync(dist, { recursive: true });
  await part.make();
  writeFileSync(stamp, hash);
}

async function tool(path: string, parameters: readonly string[]): Promise<void> {
  try {
    await run(process.execPath, [join(root, 'node_modules', path), ...parameters], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    throw new BuildFailed(`${path} failed:\n${said(error, 'stdout')}${said(error, 'stderr')}`);
  }
}

/** A tool said no; the message is what it said. */
class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

function said(error: unknown, stream: 'stdout' | 'stderr'): string {
  return error instanceof Error && stream in error
    ? stripVTControlCharacters(String(Reflect.get(error, stream)))
    : '';
}

/** What is read at run time and is not TypeScript lies at the same place under dist/. */
const dataFiles = new Set([
  '.json',
  '.yaml',
  '.yml',
  '.sql',
  '.typ',
  '.ttf',
  '.otf',
  '.svg',
  '.md',
]);

function copyData(): void {
  for (const file of ['libs', 'migrations', 'apps/api', 'apps/worker'].flatMap((folder) =>
    filesIn(join(root, folder)),
  ))
    if (dataFiles.has(extname(file))) cpSync(file, join(dist, relative(root, file)));
}

function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...new Set(parts.flatMap((part) => filesIn(join(root, part))))].sort())
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  const entries = tryList(place);
  if (entries === undefined) return [place];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function tryList(place: string) {
  try {
    return readdirSync(place, { recursive: true, withFileTypes: true });
  } catch {
    return undefined; // a file
  }
}

/** The same for a command: a failure is told without a stack, with exit code 1. */
export async function buildOrExit(): Promise<void> {
  try {
    await build(console.log);
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

if (import.meta.main) await buildOrExit();
