/**
 * A rulebook that was loaded before, as it was then: to read and check several megabytes of rule files takes seconds, and
 * every command and every thread begins with it. It is kept under a hash of the rule files and of the code that reads and
 * checks them: where either is another, all is read and checked again. Node only.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { loadRulebook } from './load.ts';
import type { Rulebook } from './model.ts';
import { readTexts } from './node.ts';

/** So many are kept, those written last: whoever writes rules makes a new one with every change. */
const MOST_KEPT = 8;
/** Of this engine, from source or built. */
const ENGINE = fileURLToPath(new URL('../', import.meta.url));
const CODE = extname(import.meta.url);
const MANIFEST = createRequire(import.meta.url).resolve('@recto-verso/engine/package.json');

/**
 * @param files as `loadRulebook` takes them
 * @param folder where loaded rulebooks are kept; it need not exist, and one that cannot be written to keeps nothing
 * @throws ProblemError with every problem found
 */
export async function loadOnce(files: ReadonlyMap<string, string>, folder: string): Promise<Rulebook> {
  const place = join(folder, `${hashOf([...files, ...(await ownFiles())])}.rulebook`);
  const kept = await readFile(place).then(read, () => null);
  if (kept !== null) return kept;
  const rulebook = loadRulebook(files);
  await keep(place, serialize(rulebook)).catch(() => undefined);
  return rulebook;
}

/** A file that was cut short is as if it were not there. */
function read(kept: Buffer): Rulebook | null {
  try {
    return deserialize(kept) as Rulebook;
  } catch {
    return null;
  }
}

/** Written aside and moved, so that another process never reads half of it. */
async function keep(place: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const aside = `${place}.${process.pid}`;
  try {
    await writeFile(aside, bytes);
    await rename(aside, place);
  } finally {
    await rm(aside, { force: true });
  }
  await letGo(dirname(place));
}

async function letGo(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.rulebook'));
  const kept = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), written: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = kept.sort((a, b) => b.written - a.written).slice(MOST_KEPT);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}

/** The code of the engine, and the versions of what it reads with. */
async function ownFiles(): Promise<readonly (readonly [string, string])[]> {
  const code = (await readdir(ENGINE, { recursive: true })).filter((path) => path.endsWith(CODE)).sort();
  return [['package.json', await readFile(MANIFEST, 'utf8')], ...(await readTexts(ENGINE, code))];
}

function hashOf(files: readonly (readonly [string, string])[]): string {
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(`${path}\0${text.length}\0${text}`);
  return hash.digest('hex').slice(0, 32);
}
