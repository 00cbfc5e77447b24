/** Reads the rulebook's folder from disk. Node only: everything else of this floor runs in a browser too. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold no files of the rulebook: generated schemas, conformance vectors, data of populations, scenarios, templates. */
const LEFT_OUT: ReadonlySet<string> = new Set(['schemas', 'vectors', 'populations', 'scenarios', 'templates']);

/** So many files are open at a time: a process may have few (`ulimit -n`), and each of its threads reads the rules. */
const AT_A_TIME = 32;

/** All YAML files below a folder, by their path inside it, with `/`. */
export async function readRulebookFolder(dir: string): Promise<Map<string, string>> {
  return readTexts(dir, await yamlFiles(dir, ''));
}

/** Files of a folder by their paths, in the order in which they are named. */
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
