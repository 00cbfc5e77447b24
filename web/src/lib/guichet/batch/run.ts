/** A list from its file to its result: read piece by piece, worked out in the worker, written as it comes. Nothing of it is kept. */
import type { AskDesk } from '../task.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';
import { readRows, type Head } from './reading.ts';
import { resultHead, resultRows } from './result.ts';
import type { Mapping, Row } from './rows.ts';
import type { RowMade, RowProblem } from './work.ts';

/** Rows that the worker is given at a time: what is done is told, and a wish to stop is heard, that often. */
const AT_A_TIME = 50;

export interface Progress {
  readonly done: number;
  readonly wrong: number;
  /** From 0 to 1. */
  readonly share: number;
}

export interface Told extends Progress {
  readonly problems: readonly RowProblem[];
}

export interface BatchFile {
  readonly file: Blob;
  readonly head: Head;
  readonly mapping: Mapping;
  /** The names of the rights. */
  readonly rights: readonly string[];
}

export interface Run {
  /** The rows that are done, as a file; the browser keeps them where it likes. */
  readonly result: Blob;
  readonly ended: 'done' | 'stopped' | 'failed';
}

/** @param tell after every few rows, with what is wrong in them; `false` stops */
export async function runBatch(
  { file, head, mapping, rights }: BatchFile,
  ask: AskDesk,
  words: GuichetWords['batch'],
  tell: (told: Told) => boolean,
): Promise<Run> {
  const { header, delimiter } = head;
  // Each given to the browser at once, which keeps it where it likes: no text grows with the list.
  const parts: Blob[] = [new Blob([resultHead(rights, words, delimiter)])];
  let [done, wrong, before] = [0, 0, 0];
  let ended: Run['ended'] = 'done';
  const madeOf = (rows: readonly Row[]): Promise<readonly RowMade[] | null> =>
    ask({ kind: 'rows', header, mapping, rows, words });
  await readRows(file, delimiter, async ({ rows, share }) => {
    const some = (at: number): readonly Row[] => rows.slice(at, at + AT_A_TIME);
    let next = madeOf(some(0));
    for (let at = 0; at < rows.length && ended === 'done'; at += AT_A_TIME) {
      const made = await next;
      if (made === null) {
        ended = 'failed';
        break;
      }
      // The worker goes on while what it gave is written.
      if (at + AT_A_TIME < rows.length) next = madeOf(some(at + AT_A_TIME));
      parts.push(new Blob([resultRows(made, rights.length, delimiter)]));
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

/** One row of a list; `null` where there is none of that number. */
export async function rowAt(file: Blob, { delimiter }: Head, number: number): Promise<readonly string[] | null> {
  let found: readonly string[] | null = null;
  await readRows(file, delimiter, ({ rows }) => {
    found = rows.find((one) => one.number === number)?.cells ?? null;
    return Promise.resolve(found === null && (rows.at(-1)?.number ?? 0) < number);
  });
  return found;
}
