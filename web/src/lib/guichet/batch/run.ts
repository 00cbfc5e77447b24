/**
 * This module processes a list from its file to its result: it reads the file in pieces, computes the rows in the
 * worker and writes each result as it arrives.
 */
import type { AskDesk } from '../task.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';
import { readRows, type BatchFileHead } from './reading.ts';
import { writeResultHead, writeResultRows } from './result.ts';
import type { ColumnMapping, BatchRow } from './rows.ts';
import type { RowMade, RowProblem } from './work.ts';

/**
 * The worker receives this number of rows at a time. After each of these portions the progress is reported, and the run
 * can be stopped.
 */
const AT_A_TIME = 50;

export interface BatchProgress {
  readonly done: number;
  readonly wrong: number;
  /** Holds the share of the file that is done, from 0 to 1. */
  readonly share: number;
}

export interface BatchProgressReport extends BatchProgress {
  readonly problems: readonly RowProblem[];
}

export interface BatchFile {
  readonly file: Blob;
  readonly head: BatchFileHead;
  readonly mapping: ColumnMapping;
  readonly rights: readonly string[];
}

export interface BatchRun {
  /** Holds the finished rows as a file; the browser decides where it keeps the data. */
  readonly result: Blob;
  readonly ended: 'done' | 'stopped' | 'failed';
}

/**
 * Computes the rows of a list one after another, until the list ends, `tell` stops the run or the worker gives no
 * result.
 * @param tell is called after every few rows, with what is wrong in them; it returns `false` to stop
 */
export async function runBatch(
  { file, head, mapping, rights }: BatchFile,
  ask: AskDesk,
  words: GuichetWords['batch'],
  tell: (told: BatchProgressReport) => boolean,
): Promise<BatchRun> {
  const { header, delimiter } = head;
  // Each part is given to the browser at once, so that no text in memory grows with the list.
  const parts: Blob[] = [new Blob([writeResultHead(rights, words, delimiter)])];
  let [done, wrong, before] = [0, 0, 0];
  let ended: BatchRun['ended'] = 'done';
  const madeOf = (rows: readonly BatchRow[]): Promise<readonly RowMade[] | null> =>
    ask({ kind: 'rows', header, mapping, rows, words });
  await readRows(file, delimiter, async ({ rows, share }) => {
    const some = (at: number): readonly BatchRow[] => rows.slice(at, at + AT_A_TIME);
    let next = madeOf(some(0));
    for (let at = 0; at < rows.length && ended === 'done'; at += AT_A_TIME) {
      const made = await next;
      if (made === null) {
        ended = 'failed';
        break;
      }
      // The worker computes the next rows while the finished ones are written.
      if (at + AT_A_TIME < rows.length) next = madeOf(some(at + AT_A_TIME));
      parts.push(new Blob([writeResultRows(made, rights.length, delimiter)]));
      const problems = made.flatMap((one) => one.problems);
      done += made.length;
      wrong += made.filter((one) => one.problems.length > 0).length;
      const read = before + (share - before) * Math.min(1, (at + AT_A_TIME) / rows.length);
      if (!tell({ done, wrong, share: read, problems })) ended = 'stopped';
    }
    before = share;
    return ended === 'done';
  });
  return { result: new Blob(parts, { type: 'text/csv' }), ended };
}

/** Returns the cells of one row, or `null` when there is no row of that number. */
export async function findBatchRow(
  file: Blob,
  { delimiter }: BatchFileHead,
  number: number,
): Promise<readonly string[] | null> {
  let found: readonly string[] | null = null;
  await readRows(file, delimiter, ({ rows }) => {
    found = rows.find((one) => one.number === number)?.cells ?? null;
    return Promise.resolve(found === null && (rows.at(-1)?.number ?? 0) < number);
  });
  return found;
}
