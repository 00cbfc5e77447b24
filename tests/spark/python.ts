/**
 * This module finds a Python with Spark: the one that RECTO_VERSO_PYTHON names, or else one in a virtual environment of
 * its own. Spark also needs Java on the system.
 */
import { existsSync } from 'node:fs';
import { ensurePythonPackage } from '../python.ts';

const PYSPARK = { wanted: 'pyspark==4.1.0', module: 'pyspark' };
const JAVA = 'default-jre-headless';

type Run = (program: string, args: readonly string[]) => boolean;

/**
 * Returns the path of a Python with Spark; the one that RECTO_VERSO_PYTHON names is not checked. Java and Spark are
 * installed where they are missing and where that is possible; returns `null` where it is not.
 */
export function ensureSpark(run: Run): string | null {
  if (!run('java', ['-version']) && !installed(run)) {
    console.error(`Spark needs Java 17 or later. On Debian: sudo apt-get install ${JAVA}`);
    return null;
  }
  const named = process.env['RECTO_VERSO_PYTHON'];
  if (named !== undefined && named !== '') return named;
  const programs = ensurePythonPackage(PYSPARK);
  return programs === null ? null : `${programs}/python`;
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
