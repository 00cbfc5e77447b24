/** What a population that was made counts for each marginal: one query over its files. */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { ValueType } from '../../values/types.ts';
import type { Condition, Marginal, PopulationModel, Ref, Test } from './model.ts';
import { quoted } from './tables.ts';

export interface Measured {
  readonly marginal: Marginal;
  /** The published number, or the share of what the simulated population has. */
  readonly target: number;
  readonly simulated: number;
}

export interface MeasuredPopulation {
  readonly marginals: readonly Measured[];
  readonly households: number;
  readonly persons: number;
  readonly weights: { readonly least: number; readonly greatest: number };
}

export async function measure(model: PopulationModel, folder: string): Promise<MeasuredPopulation> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const file = (name: string): string => `read_parquet('${join(folder, `${name}.parquet`).replaceAll("'", "''")}')`;
    const ask = async (
      from: string,
      count: Marginal['count'],
      others: readonly string[],
    ): Promise<readonly number[]> => {
      const items = model.marginals
        .filter((m) => m.count === count)
        .flatMap((m) => [counted(m.when), ...(m.among === null ? [] : [counted(m.among)])]);
      const reader = await connection.runAndReadAll(`SELECT ${[...others, ...items].join(', ')} FROM ${from}`);
      return (reader.getRows()[0] ?? []).map(Number);
    };
    const [households = 0, least = 0, greatest = 0, ...homes] = await ask(`${file('home')} AS h`, 'households', [
      'sum(h.weight)',
      'min(h.weight)',
      'max(h.weight)',
    ]);
    const [persons = 0, ...people] = await ask(
      `${file('person')} AS p JOIN ${file('home')} AS h ON h.hh = p.hh`,
      'persons',
      ['sum(h.weight)'],
    );
    const found = { households: homes.values(), persons: people.values() };
    const next = (count: Marginal['count']): number => found[count].next().value ?? 0;
    const marginals = model.marginals.map((marginal): Measured => {
      const part = next(marginal.count);
      if (marginal.among === null) return { marginal, target: marginal.value, simulated: part };
      return { marginal, target: marginal.value, simulated: part / next(marginal.count) };
    });
    return { marginals, households, persons, weights: { least, greatest } };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function counted(test: Test | null): string {
  return `coalesce(sum(h.weight) FILTER (WHERE ${testText(test)}), 0)`;
}

function testText(test: Test | null): string {
  if (test === null) return 'true';
  return test.map((list) => `(${list.length === 0 ? 'true' : list.map(conditionText).join(' AND ')})`).join(' OR ');
}

function conditionText(condition: Condition): string {
  const column = columnText(condition.of);
  if (condition.kind === 'codes')
    return `${column} IN (${condition.codes.map((c) => wordText(condition.of.column.type, c)).join(', ')})`;
  const { min, max } = condition;
  return [
    Number.isFinite(min) ? `${column} >= ${min}` : 'true',
    Number.isFinite(max) ? `${column} <= ${max}` : 'true',
  ].join(' AND ');
}

function columnText({ row, column }: Ref): string {
  return `${row === 'home' || column.scope === 'home' ? 'h' : 'p'}.${quoted(column.name)}`;
}

function wordText(type: ValueType, code: number): string {
  if (type.kind === 'choice') return `'${(type.values[code] ?? '').replaceAll("'", "''")}'`;
  return type.kind === 'truth' ? String(code === 1) : String(code);
}
