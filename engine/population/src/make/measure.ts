/**
 * This module measures what a generated population counts for each published figure (marginal). It uses one query over
 * the homes and one over the persons.
 */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { ValueType } from '@recto-verso/engine/values';
import type { TestCondition, Marginal, PopulationModel, Ref, Test } from './model.ts';
import { findPriceLevel } from './prices.ts';
import { quoteIdentifier } from './tables.ts';

export interface MeasuredMarginal {
  readonly marginal: Marginal;
  /**
   * Is the published number, share or mean. A mean amount of money is converted to the prices of the population's day.
   */
  readonly target: number;
  readonly simulated: number;
}

export interface MeasuredPopulation {
  readonly marginals: readonly MeasuredMarginal[];
  readonly households: number;
  readonly persons: number;
  readonly weights: { readonly least: number; readonly greatest: number };
}

/**
 * Measures all marginals of a population.
 * @param date the day for which the population was drawn (yyyymmdd); mean amounts of money are converted to its prices
 */
export async function measurePopulation(
  model: PopulationModel,
  folder: string,
  date: number,
): Promise<MeasuredPopulation> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const file = (name: string): string => `read_parquet('${join(folder, `${name}.parquet`).replaceAll("'", "''")}')`;
    const ask = async (from: string, items: readonly string[]): Promise<readonly number[]> => {
      const reader = await connection.runAndReadAll(`SELECT ${items.join(', ')} FROM ${from}`);
      return (reader.getRows()[0] ?? []).map(Number);
    };
    const items = (count: Marginal['count']): readonly string[] =>
      model.marginals.filter((m) => m.count === count).map(simulatedText);
    const [households = 0, least = 0, greatest = 0, ...homes] = await ask(`${file('home')} AS h`, [
      'sum(h.weight)',
      'min(h.weight)',
      'max(h.weight)',
      ...items('households'),
    ]);
    const [persons = 0, ...people] = await ask(`${file('person')} AS p JOIN ${file('home')} AS h ON h.hh = p.hh`, [
      'sum(h.weight)',
      ...items('persons'),
    ]);
    const found = { households: homes.values(), persons: people.values() };
    const marginals = model.marginals.map((marginal): MeasuredMarginal => ({
      marginal,
      target: marginal.value * pricesOf(model, marginal, date),
      simulated: found[marginal.count].next().value ?? 0,
    }));
    return { marginals, households, persons, weights: { least, greatest } };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function pricesOf({ prices }: PopulationModel, { mean }: Marginal, date: number): number {
  return mean?.moneyOf == null
    ? 1
    : findPriceLevel(prices, date) / (prices.get(mean.moneyOf) ?? findPriceLevel(prices, date));
}

/** Returns the SQL for a marginal: a weighted number, share or mean. */
function simulatedText({ when, among, mean }: Marginal): string {
  if (mean !== null)
    return `${summed(`h.weight * ${columnText(mean.of)}`, when)} / nullif(${summed('h.weight', when)}, 0)`;
  const part = summed('h.weight', when);
  return among === null ? part : `${part} / nullif(${summed('h.weight', among)}, 0)`;
}

function summed(what: string, test: Test | null): string {
  return `coalesce(sum(${what}) FILTER (WHERE ${testText(test)}), 0)`;
}

function testText(test: Test | null): string {
  if (test === null) return 'true';
  return test.map((list) => `(${list.length === 0 ? 'true' : list.map(conditionText).join(' AND ')})`).join(' OR ');
}

function conditionText(condition: TestCondition): string {
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
  return `${row === 'home' || column.scope === 'home' ? 'h' : 'p'}.${quoteIdentifier(column.name)}`;
}

function wordText(type: ValueType, code: number): string {
  if (type.kind === 'choice') return `'${(type.values[code] ?? '').replaceAll("'", "''")}'`;
  return type.kind === 'truth' ? String(code === 1) : String(code);
}
