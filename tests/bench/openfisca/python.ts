/**
 * A Python with OpenFisca-Core in it: a virtual environment that is made once, beside what npm keeps. Its licence, AGPL-3.0,
 * is one that the EUPL names as going with it; nothing of it is passed on with this project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/openfisca', import.meta.url));
const PYTHON = `${FOLDER}/bin/python`;
const OPENFISCA = 'openfisca-core==46.0.1';

/** Its path; `null` where no Python is here, or the package cannot be had. */
export function ensureOpenFisca(): string | null {
  const run = (program: string, ...args: readonly string[]): boolean =>
    spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  if (existsSync(PYTHON) && run(PYTHON, '-c', 'import openfisca_core')) return PYTHON;
  process.stderr.write(`A virtual environment with ${OPENFISCA} is made in ${FOLDER}.\n`);
  const made = run('python3', '-m', 'venv', FOLDER) && run(PYTHON, '-m', 'pip', 'install', '--quiet', OPENFISCA);
  return made ? PYTHON : null;
}
