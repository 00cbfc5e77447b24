/**
 * This module caches loaded rulebooks on disk, because reading and checking several megabytes of rule files takes
 * seconds, and every command and every thread starts with it. The cache key is a hash of the rule files and of the code
 * that reads and checks them; if either changes, everything is read and checked again. Each cached file begins with a
 * hash of its content. If this hash does not match, the file was damaged: it is ignored and written again. This module
 * runs on Node only.
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

/** Gives the length in bytes of the hash at the beginning of a cached file. */
const HASH = 32;
/**
 * Limits the number of cached files. The most recently written ones are kept, because authors of rules produce a new
 * one with every change.
 */
const MOST_KEPT = 8;
/** Matches the names of cached files and of their temporary files. The folder may contain other files. */
const OURS = /^[0-9a-f]{32}\.(rulebook|covered)(\.|$)/;
/** Is the folder of the engine's code: its sources, or the JavaScript built from them. */
const ENGINE = fileURLToPath(new URL('../..', import.meta.url));
const CODE = extname(import.meta.url);
const MANIFEST = createRequire(import.meta.url).resolve('@recto-verso/engine/package.json');

/**
 * Returns the rulebook from the cache, or loads it and writes it to the cache.
 * @param files as for `loadRulebook`
 * @param folder the folder of the cache; it need not exist, and if it cannot be written to, nothing is cached
 * @throws ProblemError with every problem found
 */
export async function loadCachedRulebook(files: ReadonlyMap<string, string>, folder: string): Promise<Rulebook> {
  const key = hashFiles([...files, ...(await readEngineFiles())]);
  const kept = await readCached(join(folder, `${key}.rulebook`));
  if (isRulebook(kept)) return kept;
  const rulebook = loadRulebook(files);
  await writeCached(join(folder, `${key}.rulebook`), rulebook);
  return rulebook;
}

/**
 * Reads a cached value. Returns `null` when the file does not exist, differs in any bit from what was written, or is in
 * a format that this version of Node cannot read.
 */
export async function readCached(place: string): Promise<unknown> {
  const kept = await readFile(place).catch(() => Buffer.alloc(0));
  const bytes = kept.subarray(HASH);
  if (!sealOf(place, bytes).equals(kept.subarray(0, HASH))) return null;
  try {
    return deserialize(bytes);
  } catch {
    // The file was written by a later version of Node, in a format that this one cannot read.
    return null;
  }
}

/**
 * Computes the hash of a cached file. It includes the file name without its extension, that is, the cache key, so that
 * an intact file in the place of another one is not accepted.
 */
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

/** Writes a value to the cache. Errors are ignored. */
export async function writeCached(place: string, value: unknown): Promise<void> {
  const bytes = serialize(value);
  await write(place, Buffer.concat([sealOf(place, bytes), bytes])).catch(() => undefined);
}

/**
 * Writes to a temporary file and renames it, so that nobody ever reads a half-written file. The temporary name is
 * unique, because several threads may write the same file at once.
 */
async function write(place: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const aside = `${place}.${randomUUID()}`;
  try {
    await writeFile(aside, bytes, { flag: 'wx' });
    const there = await lstat(place).catch(() => null);
    // `rename` replaces a file, but not a folder.
    if (there?.isDirectory() === true) await rm(place, { recursive: true });
    await rename(aside, place);
  } finally {
    await rm(aside, { force: true });
  }
  await letGo(dirname(place));
}

/**
 * Deletes all but the most recently written files. This spares temporary files that another process is writing now, and
 * in time removes those of a process that was killed.
 */
async function letGo(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => OURS.test(name));
  const kept = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), written: (await lstat(join(folder, name))).mtimeMs })),
  );
  const old = kept.sort((a, b) => b.written - a.written).slice(MOST_KEPT);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}

/**
 * Returns the code of the engine and its package.json, which gives the versions of the libraries that read the rules.
 */
export async function readEngineFiles(): Promise<readonly (readonly [string, string])[]> {
  const code = (await readdir(ENGINE, { recursive: true })).filter((path) => path.endsWith(CODE)).sort();
  return [['package.json', await readFile(MANIFEST, 'utf8')], ...(await readTexts(ENGINE, code))];
}

export function hashFiles(files: readonly (readonly [string, string])[]): string {
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(`${path}\0${text.length}\0${text}`);
  return hash.digest('hex').slice(0, 32);
}
