/** This module opens an in-memory DuckDB that reads and writes the files of a population. */
import { join } from 'node:path';
import { getTemporaryPlace } from './temporary-folder.ts';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

export interface Duck {
  readonly connection: DuckDBConnection;
  /** @throws the reason of the signal of `DuckOptions`, when it is aborted; so do `run` and `rows` before a statement */
  throwIfAborted(): void;
  run(...statements: readonly string[]): Promise<void>;
  /** Returns the rows of a query, each keyed by the names of its columns. */
  rows(query: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): void;
}

export interface DuckOptions {
  readonly threads: number;
  /** Limits the memory that DuckDB may use, in MB. It is 1500 when left out. */
  readonly memory?: number;
  /** Refuses every further statement once it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

export async function openDuck({ threads, memory = 1500, signal }: DuckOptions): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${memory}MB`,
    // DuckDB writes here what does not fit into memory. Without this setting it would write into the current folder.
    temp_directory: join(getTemporaryPlace(), `recto-verso-duckdb-${process.pid}`),
    // DuckDB must not download extensions on its own.
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // The footer of a Parquet file describes its content. For a whole country it takes some megabytes, which DuckDB would
  // otherwise read again for every range of homes.
  await connection.run('SET parquet_metadata_cache = true');
  const throwIfAborted = (): void => signal?.throwIfAborted();
  return {
    connection,
    throwIfAborted,
    async run(...statements) {
      for (const s of statements) {
        throwIfAborted();
        await connection.run(s);
      }
    },
    async rows(query) {
      throwIfAborted();
      return (await connection.runAndReadAll(query)).getRowObjects();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export function quoteText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

export function quoteName(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
