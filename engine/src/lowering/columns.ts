/**
 * The columns of a plan: each fact has one or two slots in its row, one where it can never be unknown.
 * Interpreter, generated module and SQL all read this list; nobody guesses a name.
 */
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

/** Money is counted in whole ten-thousandths of a euro. */
export const GRID = 10_000;

export function isMoneyType(type: ValueType): boolean {
  return type.kind === 'number' && type.unit['money'] === 1;
}

/** Amounts, and amounts a period: stored on the grid. Prices (money/kWh) keep their decimals. */
export function isOnGrid(type: ValueType): boolean {
  return (
    isMoneyType(type) && type.kind === 'number' && Object.keys(type.unit).every((k) => k === 'money' || PERIODS.has(k))
  );
}
const PERIODS: ReadonlySet<string> = new Set(['day', 'month', 'quarter', 'year']);

/** How many units of memory make one unit of the rule files. */
export function scaleOf(type: ValueType): number {
  return isMoneyType(type) ? GRID : 1;
}

/** A value of the rule files or of a situation as it stands in memory: amounts on their grid, prices with all decimals. */
export function inMemory(value: number, type: ValueType): number {
  return isOnGrid(type) ? gridded(value) : value * scaleOf(type);
}

/** Euros in whole ten-thousandths. */
export function gridded(euros: number): number {
  return Math.sign(euros) * Math.floor(Math.abs(euros) * GRID + 0.5 + 1e-6) + 0;
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
