/** This module loads a household into memory and reads the columns that were computed for it. */
import type { Column } from '../plan/columns.ts';
import { endsIn } from '../plan/layout.ts';
import { scaleOf } from '../values/grid.ts';
import type { Situation } from '../situation/model.ts';
import type { ValueType } from '../values/types.ts';
import type { Period } from './compiled.ts';
import { NOT_LISTED, personOrder } from '../situation/people.ts';
import { newMemory, type Memory } from './memory.ts';

/** Names the three truth values. */
export type Three = 'yes' | 'no' | 'depends';

export function three(certain: boolean, possible: boolean): Three {
  return certain ? 'yes' : possible ? 'depends' : 'no';
}

/** Holds the value of a column for a row, in the units of the rule files. */
export type Value =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly type: ValueType }
  | { readonly kind: 'truth'; readonly value: Three }
  | { readonly kind: 'set'; readonly values: readonly string[]; readonly type: ValueType };

export interface Household {
  readonly period: Period;
  readonly situation: Situation;
  readonly memory: Memory;
  /** Lists the ids of the described persons, in the order of the rows. */
  readonly persons: readonly string[];
  /**
   * Caches results by name as long as this household does not change. It is stored here because a WeakMap would keep
   * its values longer than the household.
   */
  readonly kept: Map<string, object>;
}

export function memoryFor({ layout, plan }: Period): Memory {
  return newMemory(
    layout,
    plan.dated.map((d) => d.fact),
  );
}

/**
 * Loads a situation and computes every column, in the faster way unless another one is requested.
 * @param memory a memory of the period; the data of a previous household in it are overwritten
 */
export function household(
  period: Period,
  situation: Situation,
  today: number,
  run: 'interpret' | 'screen' | 'shorter' = 'shorter',
  memory: Memory = memoryFor(period),
): Household {
  period.load(situation, today, memory);
  period[run](memory);
  return { period, situation, memory, persons: personOrder(situation), kept: new Map() };
}

export function slotValue(h: Household, column: Column, row: number, end: 0 | 1): number {
  const block = h.memory.blocks[column.scope];
  if (block === undefined) throw new Error(`no rows of "${column.scope}"`);
  return block.data[row * block.stride + endsIn(h.period.layout, column)[end]] as number;
}

export function truthOf(h: Household, column: Column, row: number): Three {
  return three(slotValue(h, column, row, 0) !== 0, slotValue(h, column, row, 1) !== 0);
}

export function valueOf(h: Household, column: Column, row: number): Value {
  const { type } = column;
  if (column.shape === 'truth') return { kind: 'truth', value: truthOf(h, column, row) };
  if (column.shape === 'mask') return { kind: 'set', values: namesIn(h, type, slotValue(h, column, row, 0)), type };
  const scale = scaleOf(type);
  return { kind: 'number', min: slotValue(h, column, row, 0) / scale, max: slotValue(h, column, row, 1) / scale, type };
}

function namesIn(h: Household, type: ValueType, mask: number): readonly string[] {
  if (type.kind === 'choice') return type.values.filter((_, i) => (mask & (2 ** i)) !== 0);
  const ids = ['nobody', ...h.persons, ...(h.situation.othersUnknown ? [NOT_LISTED] : [])];
  return ids.filter((_, i) => (mask & (2 ** i)) !== 0);
}
