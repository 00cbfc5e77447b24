/**
 * This module finds which file imports which. An import of a type alone counts too, because whoever reads the file has
 * to know the other one.
 */
import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './files.ts';

/** Maps each file to the files of the repository that it imports. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

const ENDINGS = ['', '.ts', '.js', '.svelte', '/index.ts'];

/**
 * Builds the graph of the imports among these files; an import of anything else is left out.
 * @param exported maps what an import may name, such as `@recto-verso/engine/node`, to the file that the workspace
 * exports under this name
 */
export function buildImportGraph(files: readonly SourceFile[], exported: ReadonlyMap<string, string>): ImportGraph {
  const known = new Set(files.map(({ path }) => path));
  return new Map(
    files.map(({ path, text }) => {
      const found = namesIn(path, text).map((name) => resolved(path, name, exported));
      return [path, new Set(found.flatMap((at) => ENDINGS.map((end) => at + end).find((one) => known.has(one)) ?? []))];
    }),
  );
}

/** Lists the module names that a file imports, as the file writes them. */
function namesIn(path: string, text: string): readonly string[] {
  return extractScripts(path, text).flatMap((script) =>
    ts.preProcessFile(script, true, true).importedFiles.map((one) => one.fileName),
  );
}

/**
 * Returns the scripts of a Svelte component, or the text of a script. The list is empty for any other file: the imports
 * of style sheets and of Python files are not followed.
 */
export function extractScripts(path: string, text: string): readonly string[] {
  if (path.endsWith('.svelte')) return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1] ?? '');
  return /\.(ts|js|mjs)$/.test(path) ? [text] : [];
}

function resolved(from: string, name: string, exported: ReadonlyMap<string, string>): string {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
  if (name.startsWith('$lib/')) return `web/src/lib/${name.slice('$lib/'.length)}`;
  return exported.get(name) ?? name;
}
