/**
 * A Python with a package in it that is no part of this project: a virtual environment that is made once, beside what npm
 * keeps. Nothing of it is passed on with the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface PythonPackage {
  /** With its version, as pip takes it: `pyspark==4.1.0`. */
  readonly wanted: string;
  /** What is imported of it. */
  readonly module: string;
}

/**
 * The folder of its programs, where `python` is one.
 * @returns `null` where no Python 3 with venv and pip is here, or the package cannot be had
 */
export function programsWith({ wanted, module }: PythonPackage): string | null {
  const folder = fileURLToPath(new URL(`../node_modules/.cache/${wanted}`, import.meta.url));
  const programs = `${folder}/bin`;
  const python = `${programs}/python`;
  if (existsSync(python) && run(python, '-c', `import ${module}`)) return programs;
  process.stderr.write(`A virtual environment with ${wanted} is made in ${folder}.\n`);
  const made = run('python3', '-m', 'venv', folder) && run(python, '-m', 'pip', 'install', '--quiet', wanted);
  if (made) return programs;
  process.stderr.write('Python 3 with venv and pip is needed. On Debian: sudo apt-get install python3-venv\n');
  return null;
}

function run(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
