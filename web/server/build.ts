/** This module builds the pages when there is no build, or when their sources have changed since. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../', import.meta.url));
const loader = new URL('./typescript.mjs', import.meta.url).href;
const stampFile = join(web, 'build', '.sources');
export const handlerFile = new URL('../build/handler.js', import.meta.url);

/**
 * Lists the files and folders that a build depends on, relative to `web/`. Their contents are compared, not their
 * dates, because a fresh clone has new dates.
 */
const SOURCES = [
  'src',
  'svelte.config.js',
  'vite.config.ts',
  'vite.door.config.ts',
  'lean',
  'package.json',
  '../api/src/words',
  '../api/src/contract/date.ts',
  '../api/src/record',
  '../engine/core/src',
  '../package-lock.json',
];

export async function buildPages(say: (line: string) => void): Promise<void> {
  const stamp = await sourcesHash();
  if (existsSync(handlerFile) && (await readStamp()) === stamp) return;
  await refuseReadOnly();
  say('Building the pages (once; again when their sources change) …');
  await rm(join(web, 'static', '_app', 'immutable', 'door'), { recursive: true, force: true });
  await Promise.all(
    ['door', 'droits', 'codes', 'batch'].map((page) => runVite('--config', 'vite.door.config.ts', '--mode', page)),
  );
  await runVite();
  await writeFile(stampFile, stamp);
}

/**
 * Checks that the build may write its files.
 *
 * @throws Error when the pages cannot be built here, because the service may write nothing or the image is read-only
 */
async function refuseReadOnly(): Promise<void> {
  const base = process.env['BASE_PATH'] ?? '';
  const may = await access(web, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (may) return;
  throw new Error(
    `There are no pages of these sources for the path "${base}/", and ${web} may not be written to: they cannot be built now. Build them before, as somebody who may write there, and start again: BASE_PATH=${base} npm run build`,
  );
}

async function readStamp(): Promise<string | null> {
  try {
    return await readFile(stampFile, 'utf8');
  } catch {
    return null;
  }
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256').update(process.env['BASE_PATH'] ?? '');
  for (const source of SOURCES) {
    for (const file of await filesUnder(join(web, source)))
      hash.update(file.slice(web.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<readonly string[]> {
  try {
    const names = await readdir(path, { recursive: true, withFileTypes: true });
    return names
      .filter((name) => name.isFile())
      .map((name) => join(name.parentPath, name.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path];
    throw error;
  }
}

async function runVite(...options: readonly string[]): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const output: Buffer[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    // The build uses the same loader as this process, because it imports the API, which is TypeScript.
    const child = spawn(process.execPath, ['--import', loader, vite, 'build', '--logLevel', 'warn', ...options], {
      cwd: web,
      // The environment may be that of tests, for which Svelte would generate the longer code of development.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`The pages could not be built.\n${Buffer.concat(output).toString('utf8')}`);
}
