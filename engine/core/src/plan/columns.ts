/**
 * This module defines the columns of a plan. A column has two slots in its row, or one when its value can never be
 * unknown, and for a choice or a person, whose possible values form one mask. The interpreter, the generated module and
 * SQL all read this list, so that none of them derives the names itself.
 */
import type { RowName } from '../language/term.ts';
import { isOnGrid } from '../values/grid.ts';
import type { ValueType } from '../values/types.ts';
import type { Ir, Node } from './ir.ts';
import { toMaskPair, toNumberPair, toTruthPair, type Pair } from './pair.ts';

export type ColumnShape = 'number' | 'truth' | 'mask';

export interface Column {
  /** Holds the id of the fact, or of another computed value: `right@2026-03-01.category`, `verdict.right`. */
  readonly id: string;
  /** Holds the scope of the rows: `person`, `home`, or a kind of thing. */
  readonly scope: string;
  readonly shape: ColumnShape;
  /**
   * Names the slots of the least and the greatest value or, for a truth, of whether it is certain and whether it is
   * possible. Both are the same slot for a mask, and when the value is never unknown.
   */
  readonly slots: readonly [string, string];
  readonly type: ValueType;
}

export function getColumnShape(type: ValueType): ColumnShape {
  if (type.kind === 'truth') return 'truth';
  return type.kind === 'choice' || type.kind === 'person' ? 'mask' : 'number';
}

export function createColumn(id: string, scope: string, type: ValueType, exact: boolean): Column {
  const shape = getColumnShape(type);
  const [a, b] = shape === 'truth' ? ['c', 'p'] : ['lo', 'hi'];
  const slots: [string, string] =
    shape === 'mask' ? [`${id}#m`, `${id}#m`] : exact ? [`${id}#v`, `${id}#v`] : [`${id}#${a}`, `${id}#${b}`];
  return { id, scope, shape, slots, type };
}

/** Returns the expressions that read a column in a row. */
export function readColumnPair(ir: Ir, row: RowName, c: Column): Pair {
  const whole = isOnGrid(c.type) || c.type.kind === 'date' || c.shape !== 'number';
  const node = (slot: string): Node => ir.cell(row, slot, c.shape === 'truth' ? 'b' : 'n', whole);
  const [a, b] = [node(c.slots[0]), node(c.slots[1])];
  return c.shape === 'number' ? toNumberPair(a, b) : c.shape === 'truth' ? toTruthPair(a, b) : toMaskPair(a);
}
