/**
 * A Python with Spark in it: the one that RECTO_VERSO_PYTHON names, else a virtual environment that is made once, beside
 * what npm keeps. Java is asked of the system.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/spark', import.meta.url));
const PYTHON = `${FOLDER}/bin/python`;
const PYSPARK = 'pyspark==4.1.0';
const JAVA = 'default-jre-headless';

type Run = (program: string, args: readonly string[]) => boolean;

/** Its path; `null` where something is missing that cannot be installed here. */
export function ensureSpark(run: Run): string | null {
  if (!run('java', ['-version']) && !installed(run)) {
    console.error(`Spark needs Java 17 or later. On Debian: sudo apt-get install ${JAVA}`);
    return null;
  }
  const named = process.env['RECTO_VERSO_PYTHON'];
  if (named !== undefined && named !== '') return named;
  if (existsSync(PYTHON) && run(PYTHON, ['-c', 'import pyspark'])) return PYTHON;
  console.log(`A virtual environment with ${PYSPARK} is made in ${FOLDER}.`);
  const made = run('python3', ['-m', 'venv', FOLDER]) && run(PYTHON, ['-m', 'pip', 'install', '--quiet', PYSPARK]);
  if (made) return PYTHON;
  console.error('Python 3 with venv and pip is needed. On Debian: sudo apt-get install python3-venv');
  return null;
}

function installed(run: Run): boolean {
  const root = process.getuid?.() === 0;
  if (!root || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`No Java is here: installing ${JAVA}.`);
  return (
    run('/usr/bin/apt-get', ['update', '-qq']) &&
    run('/usr/bin/apt-get', ['install', '-y', '-qq', '--no-install-recommends', JAVA, 'python3-venv'])
  );
}
