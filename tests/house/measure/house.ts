/**
 * This module measures the code base as it is: its files, the circles and upward imports among them, and functions
 * longer than a screen.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { floorsOf, packageOf, SHARED, workspaces } from '../../../eslint.floors.js';
import { findImportCircles } from './import-circles.ts';
import { listWrittenFiles, type SourceFile } from './files.ts';
import { findLongFunctions, type LongFunction } from './functions.ts';
import { buildImportGraph } from './imports.ts';
import { findUpwardImports, type UpwardImport } from './upward.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Lists the name of each entry of a workspace's package, with the file behind it. */
function exportsOf(workspace: string): readonly (readonly [string, string])[] {
  const { exports = {} } = JSON.parse(readFileSync(`${root}${workspace}/package.json`, 'utf8')) as {
    readonly exports?: Readonly<Record<string, string>>;
  };
  return Object.entries(exports).map(([entry, file]) => [
    `${packageOf(workspace)}${entry.slice(1)}`,
    `${workspace}/${file.slice(2)}`,
  ]);
}

export interface MeasuredHouse {
  readonly code: readonly SourceFile[];
  readonly tests: readonly SourceFile[];
  readonly words: readonly SourceFile[];
  readonly circles: readonly (readonly string[])[];
  readonly upward: readonly UpwardImport[];
  readonly long: readonly LongFunction[];
}

export function measureHouse(): MeasuredHouse {
  const files = listWrittenFiles(root);
  const code = files.filter(({ kind }) => kind === 'code');
  const graph = buildImportGraph(code, new Map(workspaces.flatMap(exportsOf)));
  return {
    code,
    tests: files.filter(({ kind }) => kind === 'test'),
    words: files.filter(({ kind }) => kind === 'words'),
    circles: findImportCircles(graph),
    upward: findUpwardImports(graph, { workspaces, floorsOf, shared: SHARED }),
    long: code.flatMap((file) => findLongFunctions(file)),
  };
}
