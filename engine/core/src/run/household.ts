/** This module loads a household into memory and reads the columns that were computed for it. */
import type { Column } from '../plan/columns.ts';
import { findColumnEnds } from '../plan/layout.ts';
import { getMemoryScale } from '../values/grid.ts';
import type { Situation } from '../situation/model.ts';
import type { ValueType } from '../values/types.ts';
import type { CompiledPeriod } from './compiled.ts';
import { NOT_LISTED, sortPersonIds } from '../situation/people.ts';
import { createMemory, type Memory } from './memory.ts';

/** Says whether something holds. `depends` means that it is not settled. */
export type TruthValue = 'yes' | 'no' | 'depends';

export function toTruthValue(certain: boolean, possible: boolean): TruthValue {
  return certain ? 'yes' : possible ? 'depends' : 'no';
}

/** Holds the value of a column for a row, in the units of the rule files. */
export type ColumnValue =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly type: ValueType }
  | { readonly kind: 'truth'; readonly value: TruthValue }
  | { readonly kind: 'set'; readonly values: readonly string[]; readonly type: ValueType };

export interface Household {
  readonly period: CompiledPeriod;
  readonly situation: Situation;
  readonly memory: Memory;
  /** Lists the ids of the described persons, in the order of the rows. */
  readonly persons: readonly string[];
  /** Caches results by name as long as this household does not change. */
  readonly kept: Map<string, object>;
}

export function createMemoryFor({ layout, plan }: CompiledPeriod): Memory {
  return createMemory(
    layout,
    plan.dated.map((d) => d.fact),
  );
}

/**
 * Loads a situation and computes every column, with `shorter` unless another way is requested.
 * @param memory a memory of the period; the data of a previous household in it are overwritten
 */
export function computeHousehold(
  period: CompiledPeriod,
  situation: Situation,
  today: number,
  run: 'interpret' | 'screen' | 'shorter' = 'shorter',
  memory: Memory = createMemoryFor(period),
): Household {
  period.load(situation, today, memory);
  period[run](memory);
  return { period, situation, memory, persons: sortPersonIds(situation), kept: new Map() };
}

export function readSlot(h: Household, column: Column, row: number, end: 0 | 1): number {
  const block = h.memory.blocks[column.scope];
  if (block === undefined) throw new Error(`no rows of "${column.scope}"`);
  return block.data[row * block.stride + findColumnEnds(h.period.layout, column)[end]] as number;
}

export function readTruth(h: Household, column: Column, row: number): TruthValue {
  return toTruthValue(readSlot(h, column, row, 0) !== 0, readSlot(h, column, row, 1) !== 0);
}

export function readColumnValue(h: Household, column: Column, row: number): ColumnValue {
  const { type } = column;
  if (column.shape === 'truth') return { kind: 'truth', value: readTruth(h, column, row) };
  if (column.shape === 'mask') return { kind: 'set', values: namesIn(h, type, readSlot(h, column, row, 0)), type };
  const scale = getMemoryScale(type);
  return { kind: 'number', min: readSlot(h, column, row, 0) / scale, max: readSlot(h, column, row, 1) / scale, type };
}

function namesIn(h: Household, type: ValueType, mask: number): readonly string[] {
  if (type.kind === 'choice') return type.values.filter((_, i) => (mask & (2 ** i)) !== 0);
  const ids = ['nobody', ...h.persons, ...(h.situation.othersUnknown ? [NOT_LISTED] : [])];
  return ids.filter((_, i) => (mask & (2 ** i)) !== 0);
}
