/**
 * The columns of a plan: each fact has one or two slots in its row, one where it can never be unknown.
 * Interpreter, generated module and SQL all read this list; nobody guesses a name.
 */
import { isOnGrid } from '../values/grid.ts';
import type { ValueType } from '../values/types.ts';
import type { Ir, Node, RowName } from './ir.ts';
import { mask, number, truth, type Pair } from './pair.ts';

export type Shape = 'number' | 'truth' | 'mask';

export interface Column {
  /** The fact's id, or that of something worked out: `ris@2026-03-01.category`, `verdict.ris`. */
  readonly id: string;
  /** `person`, `home`, or a kind of thing. */
  readonly scope: string;
  readonly shape: Shape;
  /** Least and greatest, certain and possible; the same slot twice where nothing is ever unknown. */
  readonly slots: readonly [string, string];
  readonly type: ValueType;
}

export function shapeOf(type: ValueType): Shape {
  if (type.kind === 'truth') return 'truth';
  return type.kind === 'choice' || type.kind === 'person' ? 'mask' : 'number';
}

export function column(id: string, scope: string, type: ValueType, exact: boolean): Column {
  const shape = shapeOf(type);
  const [a, b] = shape === 'truth' ? ['c', 'p'] : ['lo', 'hi'];
  const slots: [string, string] =
    shape === 'mask' ? [`${id}#m`, `${id}#m`] : exact ? [`${id}#v`, `${id}#v`] : [`${id}#${a}`, `${id}#${b}`];
  return { id, scope, shape, slots, type };
}

/** A column read in a row. */
export function read(ir: Ir, row: RowName, c: Column): Pair {
  const whole = isOnGrid(c.type) || c.type.kind === 'date' || c.shape !== 'number';
  const node = (slot: string): Node => ir.cell(row, slot, c.shape === 'truth' ? 'b' : 'n', whole);
  const [a, b] = [node(c.slots[0]), node(c.slots[1])];
  return c.shape === 'number' ? number(a, b) : c.shape === 'truth' ? truth(a, b) : mask(a);
}
