/**
 * A rulebook that was loaded before, as it was then: to read and check several megabytes of rule files takes seconds, and
 * every command and every thread begins with it. It is kept under a hash of the rule files and of the code that reads and
 * checks them: where either is another, all is read and checked again. What lies there may have been damaged, so that in
 * front of it stands its hash: where that is wrong nothing of it is read, and it is written anew. Node only.
 */
import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { loadRulebook } from './load.ts';
import type { Rulebook } from '../rulebook.ts';
import { readTexts } from './node.ts';

/** Bytes of the hash in front of what is kept. */
const HASH = 32;
/** So many are kept, those written last: whoever writes rules makes a new one with every change. */
const MOST_KEPT = 8;
/** What is kept, and what is written aside on the way there: in this folder other things may stand. */
const OURS = /^[0-9a-f]{32}\.(rulebook|covered)(\.|$)/;
/** Of this engine, from source or built. */
const ENGINE = fileURLToPath(new URL('../../', import.meta.url));
const CODE = extname(import.meta.url);
const MANIFEST = createRequire(import.meta.url).resolve('@recto-verso/engine/package.json');

/**
 * @param files as `loadRulebook` takes them
 * @param folder where loaded rulebooks are kept; it need not exist, and one that cannot be written to keeps nothing
 * @throws ProblemError with every problem found
 */
export async function loadOnce(files: ReadonlyMap<string, string>, folder: string): Promise<Rulebook> {
  const key = hashOf([...files, ...(await ownFiles())]);
  const kept = await readKept(join(folder, `${key}.rulebook`));
  if (isRulebook(kept)) return kept;
  const rulebook = loadRulebook(files);
  await keep(join(folder, `${key}.rulebook`), rulebook);
  return rulebook;
}

/** What was kept at a place. A file that is not, to the last bit, what was written there is as if it were not there: `null`. */
export async function readKept(place: string): Promise<unknown> {
  const kept = await readFile(place).catch(() => Buffer.alloc(0));
  const bytes = kept.subarray(HASH);
  if (!sealOf(place, bytes).equals(kept.subarray(0, HASH))) return null;
  try {
    return deserialize(bytes);
  } catch {
    // Written by a later Node, in a form that this one does not read.
    return null;
  }
}

/** Of the name too, which begins with a key: a whole file in the place of another one is none of its rules. */
function sealOf(place: string, bytes: Buffer): Buffer {
  return createHash('sha256')
    .update(basename(place, extname(place)))
    .update(bytes)
    .digest();
}

function isRulebook(value: unknown): value is Rulebook {
  const { hash, facts, rights, texts } = Object(value) as Partial<Record<keyof Rulebook, unknown>>;
  return typeof hash === 'string' && Array.isArray(facts) && Array.isArray(rights) && typeof texts === 'object';
}

/** Keeps a value, where that can be. */
export async function keep(place: string, value: unknown): Promise<void> {
  const bytes = serialize(value);
  await write(place, Buffer.concat([sealOf(place, bytes), bytes])).catch(() => undefined);
}

/** Written aside and moved, so that nobody ever reads half of it; by a name of its own, for threads write it together. */
async function write(place: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const aside = `${place}.${randomUUID()}`;
  try {
    await writeFile(aside, bytes, { flag: 'wx' });
    const there = await lstat(place).catch(() => null);
    // A file takes the place of another one, but never that of a folder.
    if (there?.isDirectory() === true) await rm(place, { recursive: true });
    await rename(aside, place);
  } finally {
    await rm(aside, { force: true });
  }
  await letGo(dirname(place));
}

/** Those written last stay, and with them what another process is writing just now; what one that was killed left goes in time. */
async function letGo(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => OURS.test(name));
  const kept = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), written: (await lstat(join(folder, name))).mtimeMs })),
  );
  const old = kept.sort((a, b) => b.written - a.written).slice(MOST_KEPT);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}

/** The code of the engine, and the versions of what it reads with. */
export async function ownFiles(): Promise<readonly (readonly [string, string])[]> {
  const code = (await readdir(ENGINE, { recursive: true })).filter((path) => path.endsWith(CODE)).sort();
  return [['package.json', await readFile(MANIFEST, 'utf8')], ...(await readTexts(ENGINE, code))];
}

export function hashOf(files: readonly (readonly [string, string])[]): string {
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(`${path}\0${text.length}\0${text}`);
  return hash.digest('hex').slice(0, 32);
}
