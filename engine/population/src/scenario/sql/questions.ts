/**
 * This module collects the questions to the law that must be answered before homes can be counted, and writes them into
 * files that a database reads.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteText } from '../../tables/duck.ts';
import type { Rowed } from '../homes.ts';
import type { LawQuestion } from '../outcome.ts';
import { PER_RECEIPT } from '../extracted-values.ts';

/**
 * Describes a question about the home with the number `hh`. To the database each question is a household of its own,
 * numbered by its position in the list of questions.
 */
export interface HomeQuestion extends Pick<LawQuestion, 'received' | 'ends'> {
  readonly key: string;
  readonly hh: number;
  /** Says, for each receipt that ends, for which persons it ends. */
  readonly endings: readonly (readonly boolean[])[];
}

/** Collects the questions for each law. The same question is asked only once. */
export class Questions {
  readonly #worlds: Map<string, HomeQuestion>[];

  constructor(worlds: number) {
    this.#worlds = Array.from({ length: worlds }, () => new Map<string, HomeQuestion>());
  }

  ask({ hh }: Rowed, question: LawQuestion, endings: HomeQuestion['endings']): void {
    const { world, received, ends } = question;
    const key = formatHomeQuestionKey(hh, question);
    const asked = this.#worlds[world] as Map<string, HomeQuestion>;
    if (!asked.has(key)) asked.set(key, { key, hh, received, ends, endings });
  }

  of(world: number): readonly HomeQuestion[] {
    return [...(this.#worlds[world] as Map<string, HomeQuestion>).values()];
  }
}

/** Returns a key that two questions share only when they are the same question about the same home. */
export function formatHomeQuestionKey(hh: number, { world, received, ends }: LawQuestion): string {
  return `${hh} ${world} ${ends} ${received.values.join(' ')}`;
}

/**
 * Returns the names of the columns of one receipt: whether a person certainly and possibly receives it, and the least
 * and the greatest payment.
 */
export function nameReceiptColumns(receipt: number): readonly [c: string, p: string, lo: string, hi: string] {
  return [`r${receipt}c`, `r${receipt}p`, `r${receipt}lo`, `r${receipt}hi`];
}

export function nameEndingColumn(receipt: number): string {
  return `e${receipt}`;
}

/**
 * Names two files: `asked` holds the home of each question (`q`, `hh`), and `said` holds what each person receives
 * (`hh`, which is the number `q` of the question, `idx`, then the columns of the receipts and of the endings).
 */
export interface QuestionFiles {
  readonly asked: string;
  readonly said: string;
}

/**
 * Writes the questions to two Parquet files.
 * @param receipts how many receipts the scenario sets
 * @param ended how many receipts the scenario ends
 */
export async function writeQuestions(
  connection: DuckDBConnection,
  asked: readonly HomeQuestion[],
  { receipts, ended }: { readonly receipts: number; readonly ended: number },
  files: QuestionFiles,
): Promise<void> {
  const said = Array.from({ length: receipts }, (_, r) => {
    const [c, p, lo, hi] = nameReceiptColumns(r);
    return `, ${c} BOOLEAN, ${p} BOOLEAN, ${lo} DOUBLE, ${hi} DOUBLE`;
  });
  const ends = Array.from({ length: ended }, (_, e) => `, ${nameEndingColumn(e)} BOOLEAN`);
  await connection.run('CREATE OR REPLACE TEMP TABLE rv_asked_rows (q BIGINT, hh BIGINT)');
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE rv_said_rows (hh BIGINT, idx INTEGER${said.join('')}${ends.join('')})`,
  );
  await appendHomes(connection, asked);
  await appendPersons(connection, asked, receipts, ended);
  await connection.run(`COPY rv_asked_rows TO ${quoteText(files.asked)} (FORMAT parquet)`);
  await connection.run(`COPY rv_said_rows TO ${quoteText(files.said)} (FORMAT parquet)`);
}

async function appendHomes(connection: DuckDBConnection, asked: readonly HomeQuestion[]): Promise<void> {
  const rows = await connection.createAppender('rv_asked_rows');
  for (const [q, { hh }] of asked.entries()) {
    rows.appendBigInt(BigInt(q));
    rows.appendBigInt(BigInt(hh));
    rows.endRow();
  }
  rows.closeSync();
}

async function appendPersons(
  connection: DuckDBConnection,
  asked: readonly HomeQuestion[],
  receipts: number,
  ended: number,
): Promise<void> {
  const rows = await connection.createAppender('rv_said_rows');
  for (const [q, { received, ends, endings }] of asked.entries())
    for (let i = 0; i < received.persons; i++) {
      rows.appendBigInt(BigInt(q));
      rows.appendInteger(i);
      for (let r = 0; r < receipts; r++) {
        const at = (r * received.persons + i) * PER_RECEIPT;
        for (const end of [0, 1]) rows.appendBoolean(received.values[at + end] !== 0);
        for (const end of [2, 3]) rows.appendDouble(received.values[at + end] as number);
      }
      for (let e = 0; e < ended; e++) rows.appendBoolean(ends && endings[e]?.[i] === true);
      rows.endRow();
    }
  rows.closeSync();
}
