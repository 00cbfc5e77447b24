/**
 * This module runs the generated SQL on Apache Spark. A small Python program runs the statements in a Spark session and
 * writes the rows of the queries to a file. Spark itself reads the files of the population.
 */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProblemError } from '@recto-verso/engine';
import { SPARK } from '@recto-verso/engine/sql';
import { withTemporaryFolder } from '../tables/temporary-folder.ts';
import { layOutCells } from '../tables/cells.ts';
import type { Folder } from '../tables/folder.ts';
import type { PopulationPlan } from '../tables/prepare.ts';
import { mergeSums, type RunOptions, type Sums } from '../run/run.ts';
import type { ReadFile } from '../tables/views.ts';
import { readSums } from './duckdb.ts';
import { writePopulationScript } from './script.ts';

/** Is the path of the Python program that runs Spark; it needs `pyspark`. */
const DRIVER = fileURLToPath(new URL('./spark_driver.py', import.meta.url));

/** Names the environment variable with the path of a Python that has `pyspark`. */
const PYTHON = 'RECTO_VERSO_PYTHON';

export interface SparkOptions extends Pick<RunOptions, 'signal'> {
  readonly master?: string;
  /** Is the number of partitions in which Spark combines rows. */
  readonly threads: number;
}

/** Holds the statements and queries that run in one Spark session. */
export interface SparkScript {
  readonly prelude: readonly string[];
  readonly parts: readonly { readonly statements: readonly string[]; readonly queries: readonly string[] }[];
}

export type SparkRow = Readonly<Record<string, unknown>>;

export const readSparkFile: ReadFile = (file) => `parquet.\`${resolve(file)}\``;

export async function runSpark(
  folder: Folder,
  of: PopulationPlan,
  { by = null, ...options }: SparkOptions & Pick<RunOptions, 'by'>,
): Promise<Sums> {
  const { prelude, statements, totals } = writePopulationScript(of, folder, {
    dialect: SPARK,
    by,
    read: readSparkFile,
  });
  const [rows = []] = await runSparkScript(
    { prelude, parts: [{ statements, queries: totals.map((t) => t.query) }] },
    options,
  );
  const { size } = layOutCells(of.plan.counted);
  return totals.map((one, k) => readSums(one, rows[k] ?? [], size)).reduce(mergeSums, new Map());
}

/**
 * Runs a script and returns the rows of each query, part by part.
 * @throws ProblemError when Spark is not available, or when it ends with an error
 */
export async function runSparkScript(
  script: SparkScript,
  { master = 'local[*]', threads, signal }: SparkOptions,
): Promise<readonly (readonly (readonly SparkRow[])[])[]> {
  return withTemporaryFolder('spark', async (aside) => {
    const [said, found] = [join(aside, 'script.json'), join(aside, 'found.json')];
    await writeFile(said, JSON.stringify(script));
    await drive([said, found, '--master', master, '--partitions', String(threads), '--aside', aside], signal);
    return JSON.parse(await readFile(found, 'utf8')) as Awaited<ReturnType<typeof runSparkScript>>;
  });
}

function drive(args: readonly string[], signal?: AbortSignal): Promise<void> {
  const python = process.env[PYTHON] ?? 'python3';
  return new Promise((done, fail) => {
    const child = spawn(python, [DRIVER, ...args], { stdio: ['ignore', 'ignore', 'pipe'], ...(signal && { signal }) });
    let end = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (end = (end + part).slice(-MOST)));
    child.on('error', (error) => fail(signal?.aborted === true ? error : noSpark(python, error.message)));
    child.on('close', (code) => (code === 0 ? done() : fail(noSpark(python, end.trim().split('\n').at(-1) ?? ''))));
  });
}

/** Limits how many characters at the end of the error output are kept. Only the last line is shown. */
const MOST = 1500;

function noSpark(python: string, said: string): ProblemError {
  return new ProblemError([
    {
      code: 'spark',
      what: `Spark did not come to an end: ${said}`,
      where: { file: python, field: 'engine' },
      why: 'Nothing was worked out.',
      mend: `Install pyspark 4 and Java 17, and name the Python that has it: ${PYTHON}=/path/to/venv/bin/python.`,
    },
  ]);
}
