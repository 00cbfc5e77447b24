/** A DuckDB of one's own, in memory: it reads and writes the files of a population. */
import { join } from 'node:path';
import { asidePlace } from './aside.ts';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

export interface Duck {
  readonly connection: DuckDBConnection;
  /** Says each statement, in order. */
  run(...statements: readonly string[]): Promise<void>;
  /** Rows of a query, each by the names of its columns. */
  rows(query: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): void;
}

export interface DuckOptions {
  readonly threads: number;
  /** What it may take of memory, in MB. */
  readonly memory?: number;
}

export async function openDuck({ threads, memory = 1500 }: DuckOptions): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${memory}MB`,
    // What does not fit there; else it would stand in whatever folder somebody was in.
    temp_directory: join(asidePlace(), `recto-verso-duckdb-${process.pid}`),
    // What is not known of a file is looked up in the file alone.
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // The end of a file says what is in it: of a whole country some megabytes, which every range of homes would read anew.
  await connection.run('SET parquet_metadata_cache = true');
  return {
    connection,
    async run(...statements) {
      for (const s of statements) await connection.run(s);
    },
    async rows(query) {
      return (await connection.runAndReadAll(query)).getRowObjects();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

export function name(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
