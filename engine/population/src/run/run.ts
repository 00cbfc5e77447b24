/**
 * This module runs a population over all threads: threads take ranges of households when they are free, and return
 * their sums at the end.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { withTemporaryFolder } from '../tables/temporary-folder.ts';
import type { Duck } from '../tables/duck.ts';
import { quoteText } from '../tables/duck.ts';
import { getTableFile, GROUP, type Folder } from '../tables/folder.ts';
import type { GroupingColumn } from '../tables/extra-columns.ts';
import type { PopulationPlan } from '../tables/prepare.ts';
import type { HomeRange } from '../tables/views.ts';
import { printJob } from './job.ts';
import type { RunThreadRequest, RunThreadReply } from './thread.ts';

/** Maps the word of each group to its sums, in the order of `layOutCells`. */
export type Sums = ReadonlyMap<string | null, readonly bigint[]>;

/** Describes a selection of the homes. */
export interface Some {
  readonly ranges: readonly HomeRange[];
  readonly households: number;
}

export interface RunOptions {
  readonly by?: GroupingColumn | null;
  readonly threads: number;
  /** Is the number of households that a thread reads at a time. A suitable number is chosen when it is left out. */
  readonly chunk?: number;
  /** Selects some of the homes. All are run when it is left out. */
  readonly some?: Some;
  readonly progress?: (households: number, of: number) => void;
  /** Stops the run between two ranges of households. */
  readonly signal?: AbortSignal;
}

export async function runModule(duck: Duck, folder: Folder, of: PopulationPlan, options: RunOptions): Promise<Sums> {
  const { by = null, threads, chunk = await computePortion(duck, folder, threads) } = options;
  return withTemporaryFolder('population', async (aside) => {
    const module = join(aside, 'screen.cjs');
    const { job, text: printed } = await printJob(duck, folder, of, module, by);
    await writeFile(module, printed);
    const some = options.some ?? (await listRanges(duck, folder, chunk));
    return sumInThreads(START, job, some, options);
  });
}

/** Holds the options of a run that uses several threads. */
export type ThreadOptions = Pick<RunOptions, 'threads' | 'progress' | 'signal'>;

/**
 * Computes the sums over ranges of homes. Threads take ranges when they are free.
 * @param start the file with which each thread begins; the thread has to use the messages of `thread.ts`
 */
export async function sumInThreads(
  start: URL,
  job: unknown,
  { ranges, households }: Some,
  { threads, progress = () => undefined, signal }: ThreadOptions,
): Promise<Sums> {
  signal?.throwIfAborted();
  const waiting = [...ranges];
  let done = 0;
  const told = (more: number): void => progress((done += more), households);
  const count = Math.max(1, Math.min(threads, waiting.length));
  const all = await Promise.all(
    Array.from({ length: count }, () => inThread(start, { job, memory: MEMORY }, waiting, told, signal)),
  );
  return all.reduce(mergeSums, new Map());
}

/**
 * Returns how many homes a thread reads at a time: one row group of the file, which is then unpacked only once, or
 * fewer when some threads would otherwise have nothing to do.
 */
export async function computePortion(duck: Duck, { lived }: Folder, threads: number): Promise<number> {
  const [row] = await duck.rows(
    `SELECT count(*)::DOUBLE AS n FROM read_parquet(${quoteText(getTableFile(lived, 'home'))})`,
  );
  return Math.max(1, Math.min(GROUP, Math.ceil(Number(row?.['n']) / threads)));
}

/** Limits the memory, in MB, of each thread's DuckDB. */
const MEMORY = 700;
const START = new URL('./start.mjs', import.meta.url);

/**
 * Divides the homes into ranges of `chunk` households each (the last can have fewer), whatever the numbers of the
 * households are.
 */
export async function listRanges(duck: Duck, folder: Folder, chunk: number): Promise<Some> {
  const file = `read_parquet(${quoteText(getTableFile(folder.lived, 'home'))})`;
  const [whole] = await duck.rows(`SELECT count(*) AS n, max(hh) AS last FROM ${file}`);
  const starts = await duck.rows(
    `SELECT min(hh) AS hh FROM (SELECT hh, (row_number() OVER (ORDER BY hh) - 1) // ${chunk} AS part FROM ${file}) GROUP BY part ORDER BY 1`,
  );
  const all = starts.map((r) => BigInt(r['hh'] as bigint));
  const last = BigInt((whole?.['last'] as bigint | null) ?? -1) + 1n;
  return {
    ranges: all.map((from, k) => ({ from, below: all[k + 1] ?? last })),
    households: Number(whole?.['n'] ?? 0),
  };
}

/**
 * Runs a thread that takes ranges until none is left. An aborted thread finishes its current range first, because
 * closing a database while it reads would end the whole process.
 * @param start the file with which the thread begins; the thread has to use the messages of `thread.ts`
 */
function inThread(
  start: URL,
  workerData: unknown,
  waiting: HomeRange[],
  told: (households: number) => void,
  signal: AbortSignal | undefined,
): Promise<Sums> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(start, { workerData });
    const ask = (one: RunThreadRequest): void => worker.postMessage(one);
    const next = (): void => {
      const range = waiting.shift();
      ask(range === undefined ? { kind: 'end' } : { kind: 'range', range });
    };
    worker.on('message', (reply: RunThreadReply) => {
      if (reply.kind === 'sums') {
        if (signal?.aborted === true) reject(new Error('stopped'));
        else resolve(reply.groups);
        void worker.terminate();
        return;
      }
      if (reply.kind === 'done') told(reply.households);
      next();
    });
    worker.on('error', (error) => {
      waiting.length = 0;
      reject(error);
    });
    signal?.addEventListener('abort', () => (waiting.length = 0), { once: true });
  });
}

export function mergeSums(a: Sums, b: Sums): Sums {
  const all = new Map(a);
  for (const [word, sums] of b) {
    const before = all.get(word);
    all.set(word, before === undefined ? sums : sums.map((sum, k) => sum + (before[k] ?? 0n)));
  }
  return all;
}
