/** Tests that the SQL of one right reads exactly the columns that it names. */
import { afterAll, expect, test } from 'vitest';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';
import { printPrelude } from '../../engine/core/src/run/sql/prelude.ts';
import { printRightSql, type PrintedRight, type TablesRead } from '../../engine/core/src/run/sql/right.ts';
import { understood } from '../open-rulebook.ts';
import { openBackendDuck } from './duckdb.ts';

const duck = await openBackendDuck('plain');
await duck.run(...printPrelude(DUCKDB));
afterAll(() => duck.close());

function print(name: string): PrintedRight {
  return printRightSql({ understood, name, day: 20260615, dialect: 'duckdb', notes: () => new Map() });
}

/** Returns the statements that read the raw tables. */
function firstOf({ statements }: PrintedRight): readonly string[] {
  return statements.filter((statement) => statement.includes('FROM raw_'));
}

/** Creates the raw tables that are read, empty and with the columns that are named. */
async function createRead(reads: TablesRead): Promise<void> {
  for (const [table, columns] of reads) {
    const typed = columns.map((column) => `"${column}" ${typeOf(column)}`);
    await duck.run(`CREATE OR REPLACE TABLE ${table} (${typed.join(', ')})`);
  }
}

function typeOf(column: string): string {
  if (column === 'related') return 'VARCHAR[]';
  return column.startsWith('d_') ? 'STRUCT("from" DOUBLE, lo DOUBLE, hi DOUBLE)[]' : 'INTEGER';
}

test('tables with the columns that are named suffice for every right', async () => {
  for (const name of new Set(understood.laws.map(({ right }) => right.name))) {
    const printed = print(name);
    await createRead(printed.reads);
    await expect(duck.run(...firstOf(printed)), name).resolves.toBeUndefined();
  }
}, 300_000);

test.each(['ris', 'bim', 'eau_bruxelles'])(
  '%s names no column that it does not read',
  async (name) => {
    const printed = print(name);
    await createRead(printed.reads);
    for (const [table, columns] of printed.reads)
      for (const column of columns) {
        await duck.run(`ALTER TABLE ${table} RENAME "${column}" TO renamed`);
        await expect(duck.run(...firstOf(printed)), `${table}.${column}`).rejects.toThrow(/Binder Error/);
        await duck.run(`ALTER TABLE ${table} RENAME renamed TO "${column}"`);
      }
  },
  300_000,
);
