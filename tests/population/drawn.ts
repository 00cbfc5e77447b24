/** This module writes drawn households to disk as a population. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from '../../engine/core/src/run/compiled.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { createRaw, writeRawTables, makeSayable } from '../backends/raw.ts';
import { openBackendDuck } from '../backends/duckdb.ts';

export interface DrawnOptions {
  readonly dir: string;
  readonly day: number;
  /** Selects the columns to write besides the keys; without it, all columns are written. */
  readonly brings?: (scope: string, column: string) => boolean;
  /** Returns the weight of a household; without it, each weight is 1. */
  readonly weights?: (household: number) => number;
  /** Returns the number of a household; without it, the number is the position. */
  readonly numbers?: (household: number) => number;
  /** Lists the kinds of things for which no table is written. */
  readonly without?: readonly string[];
}

const KEYS: readonly string[] = ['hh', 'idx', 'ghost', 'partner', 'related'];

/** Writes the tables of a population whose households are the situations, as far as tables can represent them. */
export async function writePopulation(
  compiled: Compiled,
  situations: readonly Situation[],
  { dir, day, brings = () => true, weights = () => 1, numbers = (h) => h, without = [] }: DrawnOptions,
): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const duck = await openBackendDuck('as-usual');
  const { plan } = compiled.at(day);
  for (const table of writeRawTables(plan, compiled.rulebook, situations.map(makeSayable), day)) {
    if (without.includes(table.scope)) continue;
    await duck.run(createRaw(table));
    await duck.append(
      `raw_${table.scope}`,
      table.columns.map((c) => c.type),
      table.rows,
    );
    const columns = table.columns.map((c) => c.name).filter((n) => KEYS.includes(n) || brings(table.scope, n));
    const weight = table.scope === 'home' ? ', weight' : '';
    const file = join(dir, `${table.scope}.parquet`);
    const kept = columns
      .filter((c) => c !== 'hh' && (table.scope !== 'home' || (c !== 'idx' && c !== 'ghost')))
      .map((c) => `"${c}"`);
    const list = situations.map((_, h) => `(${h}, ${numbers(h)}, ${weights(h)}::DOUBLE)`).join(', ');
    await duck.run(
      `COPY (SELECT n.number::BIGINT AS hh, ${[...kept].join(', ')}${weight} FROM raw_${table.scope} AS r JOIN (VALUES ${list}) AS n(hh, number, weight) ON n.hh = r.hh ORDER BY n.number${table.scope === 'home' ? '' : ', idx'}) TO '${file}' (FORMAT parquet)`,
    );
  }
  duck.close();
}
