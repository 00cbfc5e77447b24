/**
 * This module provides a Python with a package that is not part of this project: a virtual environment that is made
 * once, in the cache folder of `node_modules`. Nothing of it is distributed with the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface PythonPackage {
  /** Names the package with its version, as pip takes it: `pyspark==4.1.0`. */
  readonly wanted: string;
  /** Names the module to import, which tests whether the package is installed. */
  readonly module: string;
}

/**
 * Makes the virtual environment where the package is not installed yet.
 * @returns the folder of the programs of the environment, of which `python` is one, or `null` where there is no Python
 * 3 with venv and pip, or the package cannot be installed
 */
export function ensurePythonPackage({ wanted, module }: PythonPackage): string | null {
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
