/** Reads the rulebook's folder from disk. Node only: everything else of this floor runs in a browser too. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold no files of the rulebook: generated schemas, conformance vectors, data of populations, scenarios. */
const LEFT_OUT: ReadonlySet<string> = new Set(['schemas', 'vectors', 'populations', 'scenarios']);

/** All YAML files below a folder, by their path inside it, with `/`. */
export async function readRulebookFolder(dir: string): Promise<Map<string, string>> {
  const paths = await yamlFiles(dir, '');
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(join(dir, path), 'utf8')] as const));
  return new Map(texts);
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
