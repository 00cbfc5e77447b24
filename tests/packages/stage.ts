/**
 * This module makes the package of a workspace in a separate folder: compiled by tsc, with its licence, its README and,
 * where it has them, the rules.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toCompiledPath, getLibFolder, createPublishedManifest, type SourceManifest } from './manifest.ts';
import { toPlainStart, toPlainTypes, listStartedFiles } from './plain-node.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const STAGE = join(ROOT, 'build', 'packages');
/** Lists the workspaces in the order of their dependencies. */
export const WORKSPACES = ['engine/core', 'engine/population', 'api'] as const;
export type Workspace = (typeof WORKSPACES)[number];

/** Lists the folders of a workspace whose `.mjs` and `.py` files are put into the package beside the compiled code. */
const AS_IT_IS = ['src', 'bin'];
/**
 * Lists the folders of `rules/` that are not published: editors and tests use them, and the engine does not read them.
 */
const RULES_LEFT_OUT = ['schemas', 'vectors'];

export function readSourceManifest(workspace: Workspace): SourceManifest {
  return read(join(ROOT, workspace, 'package.json')) as SourceManifest;
}

/**
 * Makes the package of a workspace, in place of an earlier one.
 * @returns the folder of the package
 */
export function stagePackage(workspace: Workspace): string {
  const folder = folderOf(workspace);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = readSourceManifest(workspace);
  const rules = workspace === 'engine/core';
  const { engines } = read(join(ROOT, 'package.json')) as { readonly engines: unknown };
  write(join(folder, 'package.json'), createPublishedManifest(manifest, getLibFolder(workspace), engines, rules));
  cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(ROOT, workspace, 'README.md'), join(folder, 'README.md'));
  if (rules) putRules(join(folder, 'rules'));
  compile(workspace, [...Object.values(manifest.exports), ...putStarts(workspace, folder)]);
  const lib = join(folder, getLibFolder(workspace));
  for (const file of listFilesBelow(lib).filter((one) => one.endsWith('.d.ts'))) {
    const place = join(lib, file);
    writeFileSync(place, toPlainTypes(readFileSync(place, 'utf8')));
  }
  return folder;
}

function folderOf(workspace: Workspace): string {
  return join(STAGE, basename(workspace));
}

/**
 * Copies the Python files, and the files that start threads and commands, which do not use tsx in the package.
 * @returns the sources that the copied files start, which are compiled like the entries
 */
function putStarts(workspace: Workspace, folder: string): readonly string[] {
  const all = listFilesBelow(join(ROOT, workspace)).filter((file) => AS_IT_IS.includes(file.split('/')[0] ?? ''));
  for (const file of all.filter((one) => one.endsWith('.py')))
    put(join(folder, getLibFolder(workspace), file), textOf(workspace, file));
  return all
    .filter((file) => file.endsWith('.mjs'))
    .flatMap((file) => {
      const text = textOf(workspace, file);
      put(join(folder, getLibFolder(workspace), file), toPlainStart(file, text));
      return listStartedFiles(text).map((path) => join(dirname(file), path));
    });
}

function put(place: string, text: string): void {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function putRules(to: string): void {
  const from = join(ROOT, 'rules');
  for (const file of listFilesBelow(from)) {
    const [first = ''] = file.split('/');
    if (RULES_LEFT_OUT.includes(first) || !/\.(yaml|json)$|^LICENSE$/.test(file)) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(from, file), join(to, file));
  }
}

/**
 * Compiles only the sources that the entries reach, against the published types of the packages on which the workspace
 * depends.
 */
function compile(workspace: Workspace, entries: readonly string[]): void {
  const below = WORKSPACES.slice(0, WORKSPACES.indexOf(workspace));
  const settings = join(STAGE, `${basename(workspace)}.tsconfig.json`);
  write(settings, {
    extends: '../../tsconfig.json',
    compilerOptions: {
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      allowImportingTsExtensions: false,
      rewriteRelativeImportExtensions: true,
      allowJs: false,
      checkJs: false,
      noEmit: false,
      declaration: true,
      rootDir: `../../${workspace}`,
      outDir: `${basename(workspace)}/${getLibFolder(workspace)}`,
      paths: Object.fromEntries(below.flatMap(typesOf)) as unknown,
    },
    include: [],
    files: entries.filter((file) => file.endsWith('.ts')).map((file) => join('../..', workspace, file)),
  });
  execFileSync(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', settings], {
    stdio: 'inherit',
  });
}

/** Lists the paths at which the compiler finds the types of each entry of a package that was made before. */
function typesOf(workspace: Workspace): readonly (readonly [string, readonly string[]])[] {
  const { name, exports } = readSourceManifest(workspace);
  return Object.entries(exports)
    .filter(([, file]) => file.endsWith('.ts'))
    .map(([key, file]) => [
      join(name, key),
      [`./${basename(workspace)}/${toCompiledPath(file, getLibFolder(workspace), '.d.ts').slice('./'.length)}`],
    ]);
}

/** Lists all files below a folder, except those of installed packages, as paths with `/`. */
export function listFilesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}

function textOf(workspace: Workspace, file: string): string {
  return readFileSync(join(ROOT, workspace, file), 'utf8');
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function write(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
