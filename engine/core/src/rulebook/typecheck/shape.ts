/**
 * This module computes the shape of a figure's cells over all its dated values. The checker needs it to know the bounds
 * of the figure.
 */
import type { CellShape } from '../../language/names.ts';
import type { Cell, Figure } from '../model.ts';

/** Returns the common shape of all dated values, or `null` when they have no common shape. */
export function computeFigureShape(figure: Figure): CellShape | null {
  const kind = figure.type.kind;
  // An unknown day still has the shape of a day.
  const of = (cell: Cell): CellShape | null =>
    cell.kind === 'unknown' && (kind === 'date' || kind === 'month_day') ? { kind } : shapeOfCell(cell);
  return merge(figure.values.map((v) => of(v.cell)));
}

function shapeOfCell(cell: Cell): CellShape | null {
  switch (cell.kind) {
    case 'number':
      return { kind: 'number', min: cell.value, max: cell.value };
    case 'unknown':
    case 'between':
      return { kind: 'number', min: cell.min, max: cell.max };
    case 'date':
    case 'month_day':
      return { kind: cell.kind };
    case 'scale':
      return { kind: 'scale' };
    case 'list':
      return { kind: 'list', values: cell.values };
    case 'table': {
      const entries = Object.entries(cell.cells).map(([k, c]) => [k, shapeOfCell(c)] as const);
      if (entries.some(([, s]) => s === null)) return null;
      const cells = Object.fromEntries(entries.map(([k, s]) => [k, s as CellShape]));
      return { kind: 'table', keys: Object.keys(cells), cells };
    }
    case 'steps': {
      const of = merge(cell.cells.flatMap((c) => (c === null ? [] : [shapeOfCell(c)])));
      if (of === null) return null;
      const min = cell.cells[0] === null ? (cell.bounds[0] as number) : -Infinity;
      const max = cell.cells.at(-1) === null ? (cell.bounds.at(-1) as number) : Infinity;
      return { kind: 'steps', min, max, of };
    }
  }
}

function merge(shapes: readonly (CellShape | null)[]): CellShape | null {
  const [first, ...rest] = shapes;
  if (first === undefined || first === null) return null;
  return rest.reduce<CellShape | null>((a, b) => (a === null || b === null ? null : both(a, b)), first);
}

function both(a: CellShape, b: CellShape): CellShape | null {
  if (a.kind === 'number' && b.kind === 'number')
    return { kind: 'number', min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
  // A single value or range that is given for a whole table, or for all steps, stands for each of their cells.
  if (a.kind === 'number') return b.kind === 'table' || b.kind === 'steps' ? both(b, a) : null;
  if (a.kind === 'table' && b.kind === 'number') return table(a.keys, a.cells, () => b);
  if (a.kind === 'steps' && b.kind === 'number') {
    const of = both(a.of, b);
    return of === null ? null : { ...a, of };
  }
  if (a.kind === 'table' && b.kind === 'table')
    return table(
      a.keys.filter((k) => b.cells[k] !== undefined),
      a.cells,
      (k) => b.cells[k] as CellShape,
    );
  if (a.kind === 'steps' && b.kind === 'steps') {
    const of = both(a.of, b.of);
    return of === null ? null : { kind: 'steps', min: Math.max(a.min, b.min), max: Math.min(a.max, b.max), of };
  }
  if (a.kind === 'list' && b.kind === 'list') return { kind: 'list', values: [...new Set([...a.values, ...b.values])] };
  return a.kind === b.kind ? a : null;
}

function table(
  keys: readonly string[],
  cells: Readonly<Record<string, CellShape>>,
  other: (key: string) => CellShape,
): CellShape | null {
  const entries = keys.map((k) => [k, both(cells[k] as CellShape, other(k))] as const);
  if (entries.some(([, s]) => s === null)) return null;
  return { kind: 'table', keys, cells: Object.fromEntries(entries.map(([k, s]) => [k, s as CellShape])) };
}
