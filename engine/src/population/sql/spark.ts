/**
 * The printed SQL on Apache Spark: a small Python program says the statements in a session of it and writes what the
 * sums come to. The tables stay where Spark reads them.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProblemError } from '../../problem.ts';
import { SPARK } from '../../lowering/sql/spark.ts';
import { cellsOf } from '../cells.ts';
import type { Folder } from '../folder.ts';
import type { PopulationPlan } from '../prepare.ts';
import { merged, type RunOptions, type Sums } from '../run/run.ts';
import type { ReadFile } from '../views.ts';
import { sumsIn } from './duckdb.ts';
import { populationScript } from './script.ts';

/** The program that talks to Spark; it needs `pyspark`. */
export const DRIVER = fileURLToPath(new URL('./spark_driver.py', import.meta.url));

/** The Python that has `pyspark`. */
const PYTHON = 'RECTO_VERSO_PYTHON';

export interface SparkOptions extends Pick<RunOptions, 'by' | 'signal'> {
  /** In how many parts rows are put together. */
  readonly threads: number;
  readonly master?: string;
}

const readFiles: ReadFile = (file) => `parquet.\`${resolve(file)}\``;

export async function runSpark(folder: Folder, of: PopulationPlan, options: SparkOptions): Promise<Sums> {
  const { by = null, master = 'local[*]', threads, signal } = options;
  const aside = await mkdtemp(join(tmpdir(), 'recto-verso-spark-'));
  try {
    const script = populationScript(of, folder, { dialect: SPARK, by, read: readFiles });
    const [said, found] = [join(aside, 'script.json'), join(aside, 'found.json')];
    await writeFile(said, JSON.stringify(script));
    await drive([said, found, '--master', master, '--partitions', String(threads), '--aside', aside], signal);
    const rows = JSON.parse(await readFile(found, 'utf8')) as readonly (readonly Readonly<Record<string, unknown>>[])[];
    const { size } = cellsOf(of.plan.counted);
    return script.totals.map((one, k) => sumsIn(one, rows[k] ?? [], size)).reduce(merged, new Map());
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** @throws ProblemError where there is no Spark, or it ends with an error */
export function drive(args: readonly string[], signal?: AbortSignal): Promise<void> {
  const python = process.env[PYTHON] ?? 'python3';
  return new Promise((done, fail) => {
    const child = spawn(python, [DRIVER, ...args], { stdio: ['ignore', 'ignore', 'pipe'], ...(signal && { signal }) });
    const lines: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      lines.push(...part.split('\n').filter((line) => line.trim() !== ''));
      lines.splice(0, Math.max(0, lines.length - LAST_LINES));
    });
    child.on('error', (error) => fail(signal?.aborted === true ? error : noSpark(python, [error.message])));
    child.on('close', (code) => (code === 0 ? done() : fail(noSpark(python, lines))));
  });
}

/** What Spark says of an error is long; its end says most. */
const LAST_LINES = 3;

function noSpark(python: string, lines: readonly string[]): ProblemError {
  return new ProblemError([
    {
      code: 'spark',
      what: `Spark did not come to an end: ${lines.join(' | ')}`,
      where: { file: python, field: 'engine' },
      why: 'Nothing was worked out.',
      mend: `Install pyspark 4 and Java 17, and name the Python that has it: ${PYTHON}=/path/to/venv/bin/python.`,
    },
  ]);
}
