/** Tests that the first SELECT turns NULL into the same values that the loader uses for "not known". */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createMemory, type Memory } from '../../engine/core/src/run/memory.ts';
import { printFirstSelects } from '../../engine/core/src/run/sql/bounds/select.ts';
import { listBaseTables } from '../../engine/core/src/run/sql/base.ts';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';
import { printPrelude } from '../../engine/core/src/run/sql/prelude.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { drawHousehold } from '../generators/household.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';
import { listBaseRows, openBackendDuck, type BackendTable } from './duckdb.ts';
import { createRaw, writeRawTables, makeSayable, type RawTable } from './raw.ts';

const DAY = 20260615;
const period = compiledRulebook.at(DAY);
const duck = await openBackendDuck('plain');
afterAll(() => duck.close());

const shares = fc.constantFrom(0, 0.2, 0.5, 0.9);
const situations = fc
  .sample(
    shares.chain((unknown) => drawHousehold(rulebook, DAY, { unknown, workedOut: 0.3 })),
    { numRuns: 60, seed: 11 },
  )
  .map((input) => makeSayable(readSituation(rulebook, input, DAY)));

async function base(raw: readonly RawTable[]): Promise<ReadonlyMap<string, BackendTable>> {
  await duck.run(...printPrelude(DUCKDB));
  for (const t of raw) {
    await duck.run(`DROP TABLE IF EXISTS raw_${t.scope}`, createRaw(t));
    await duck.append(
      `raw_${t.scope}`,
      t.columns.map((c) => c.type),
      t.rows,
    );
  }
  const columns = new Map(raw.map((t) => [t.scope, new Set(t.columns.map((c) => c.name))]));
  await duck.run(
    ...printFirstSelects({ plan: period.plan, relations: rulebook.relations, dialect: DUCKDB, columns, today: DAY }),
  );
  const tables = new Map<string, BackendTable>();
  for (const { scope } of listBaseTables(period.plan))
    tables.set(
      scope,
      await duck.read(`SELECT * FROM ${DUCKDB.quote(scope)} ORDER BY ${scope === 'home' ? 'hh' : 'hh, idx'}`),
    );
  return tables;
}

function loaded(situation: Situation): Memory {
  const memory = createMemory(
    period.layout,
    period.plan.dated.map((d) => d.fact),
  );
  period.load(situation, DAY, memory);
  return memory;
}

test('every column of the base tables is what the loader puts in memory', async () => {
  const tables = await base(writeRawTables(period.plan, rulebook, situations, DAY));
  const memories = situations.map(loaded);
  for (const table of listBaseTables(period.plan)) {
    const expected = listBaseRows(period.layout, table, memories);
    const found = tables.get(table.scope);
    expect(found?.rows, table.scope).toBe(expected.length);
    table.columns.forEach((column, i) => {
      expect(found?.columns.get(column.name), `${table.scope}.${column.name}`).toEqual(expected.map((row) => row[i]));
    });
  }
}, 120_000);

test('where nothing is brought but persons and a home, everything is open', async () => {
  const bare = writeRawTables(period.plan, rulebook, situations.slice(0, 1), DAY).map((t) => ({
    ...t,
    columns: t.columns.slice(0, 2),
    rows: t.rows.map((r) => r.slice(0, 2)),
  }));
  const tables = await base(bare);
  for (const table of tables.values())
    for (const [name, values] of table.columns) expect(values, name).not.toContain(null);
  const truths = period.plan.inputs.filter(
    (i) => i.column.scope === 'person' && i.source.kind === 'fact' && i.column.shape === 'truth',
  );
  for (const { column } of truths) {
    expect(tables.get('person')?.columns.get(column.slots[0])).not.toContain(true);
    expect(tables.get('person')?.columns.get(column.slots[1])).not.toContain(false);
  }
}, 60_000);

test('a word that a choice does not have ends the query with its name', async () => {
  const input = period.plan.inputs.find(
    (i) => i.column.scope === 'person' && i.source.kind === 'fact' && i.column.type.kind === 'choice',
  );
  const name = input?.source.kind === 'fact' ? input.source.fact : '';
  const tables = writeRawTables(period.plan, rulebook, situations.slice(0, 1), DAY);
  const wrong = tables.map((t) => {
    const at = t.columns.findIndex((c) => t.scope === 'person' && c.name === name);
    return at < 0 ? t : { ...t, rows: t.rows.map((r) => r.map((v, i) => (i === at ? 'nonsense' : v))) };
  });
  await expect(base(wrong)).rejects.toThrow(new RegExp(`${name}: no value is called nonsense`));
}, 60_000);
