/**
 * This module reads the folder of a rulebook from disk. It runs on Node only; nearly everything else that loads a
 * rulebook also runs in a browser.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lists the folders at the top that hold no files of the rulebook: generated schemas, conformance vectors, data of
 * populations, scenarios and templates.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['schemas', 'vectors', 'populations', 'scenarios', 'templates']);

/**
 * Limits the files that are open at the same time. The limit of a process may be low (`ulimit -n`), and each of its
 * threads reads the rules.
 */
const AT_A_TIME = 32;

/**
 * Reads all YAML files below the folder of a rulebook, except those in the folders of `LEFT_OUT`. The keys are their
 * paths inside the folder, with `/`.
 */
export async function readRulebookFolder(dir: string): Promise<Map<string, string>> {
  return readTexts(dir, await yamlFiles(dir, ''));
}

/** Reads files of a folder. The result maps each path to its text, in the given order. */
export async function readTexts(dir: string, paths: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (let from = 0; from < paths.length; from += AT_A_TIME) {
    const some = paths.slice(from, from + AT_A_TIME);
    const read = await Promise.all(some.map((path) => readFile(join(dir, path), 'utf8')));
    for (const [i, path] of some.entries()) texts.set(path, read[i] ?? '');
  }
  return texts;
}

async function yamlFiles(dir: string, below: string): Promise<string[]> {
  const entries = await readdir(join(dir, below), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return below === '' && LEFT_OUT.has(entry.name) ? [] : yamlFiles(dir, path);
      return entry.name.endsWith('.yaml') ? [path] : [];
    }),
  );
  return found.flat().sort();
}
