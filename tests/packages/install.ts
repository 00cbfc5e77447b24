/**
 * This module installs packages as somebody else gets them: from their tarballs, into an empty folder, without tsx and
 * without the sources.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './stage.ts';

/** Describes where and how a program runs. */
export interface PackageWorld {
  readonly folder: string;
  /** Lists the words that start the command line of the project. */
  readonly commands: readonly string[];
  /** Returns the words that start a program of `consumer/`. */
  readonly program: (name: string) => readonly string[];
}

const CONSUMER = join(import.meta.dirname, 'consumer');
const CONSUMERS = readdirSync(CONSUMER);
/** Lists what the programs of `consumer/` need besides the packages, in the versions of this repository. */
const BESIDE = ['@types/node', 'openapi-fetch'];

export function createSourceWorld(): PackageWorld {
  return {
    folder: mkdtempSync(join(tmpdir(), 'recto-verso-sources-')),
    commands: [process.execPath, join(ROOT, 'api', 'bin', 'recto-verso.mjs')],
    program: (name) => [process.execPath, '--import', import.meta.resolve('tsx'), join(CONSUMER, name)],
  };
}

export function createInstalledWorld(): PackageWorld {
  return {
    folder: mkdtempSync(join(tmpdir(), 'recto-verso-installed-')),
    commands: ['npx', '--no', 'recto-verso'],
    program: (name) => [process.execPath, join('made', name.replace(/ts$/, 'js'))],
  };
}

/**
 * Installs the packages, and copies the programs of `consumer/` beside them.
 * @param tarballs the tarballs of all packages
 * @throws Error where tsx was installed too
 */
export function installPackages({ folder }: PackageWorld, tarballs: readonly string[]): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const beside = BESIDE.map((name) => `${name}@${versionHere(name)}`);
  runForOutput({ folder }, ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs, ...beside]);
  if (existsSync(join(folder, 'node_modules', 'tsx'))) throw new Error('tsx was installed beside the packages');
  cpSync(CONSUMER, folder, { recursive: true });
}

/**
 * Checks the types of the programs of `consumer/` and of the examples in READMEs, and compiles them to JavaScript with
 * the settings of `nodenext`. The types of the packages are checked too.
 * @returns the number of programs and examples that were checked
 */
export function compileConsumers({ folder }: PackageWorld, readmes: readonly string[]): number {
  const shown = readmes.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)]);
  for (const [i, [, text = '']] of shown.entries()) writeFileSync(join(folder, `shown-${i}.ts`), text);
  mkdirSync(join(folder, 'made'));
  const compilerOptions = {
    ...{ module: 'nodenext', moduleResolution: 'nodenext', target: 'es2022', strict: true, types: ['node'] },
    ...{ rootDir: '.', outDir: 'made', skipLibCheck: false },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  runForOutput({ folder }, [process.execPath, join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')]);
  return CONSUMERS.length + shown.length;
}

/**
 * Runs a command in a folder.
 * @returns what the command writes to its standard output
 * @throws Error with the output of the command where it does not end with 0
 */
export function runForOutput(
  { folder }: Pick<PackageWorld, 'folder'>,
  [program = '', ...args]: readonly string[],
): string {
  // The command must use neither a loader nor a setting of whoever runs this test.
  const { NODE_OPTIONS: _, RECTO_VERSO_CACHE: __, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status === 0) return stdout;
  throw new Error(`${[program, ...args].join(' ')}\n${error?.message ?? `${stdout}${stderr}`}`);
}

function versionHere(name: string): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}
