/**
 * This module describes figures on a day: the value in force, its first day, its source, and whether a newer one is
 * due.
 */
import {
  CALENDAR,
  getCitation,
  isStale,
  showDay,
  showUnit,
  showFigureValue,
  type Cell,
  type DatedCell,
  type Figure,
  type Right,
  type Words,
} from '@recto-verso/engine';
import type { FigureCell, FigureView } from '../contract/law.ts';

/**
 * Lists the figures that have a value on a day, in the order of the rule files: first those that laws share, then those
 * of each right.
 * @param right the folder name of the one right whose own figures are listed, without the shared ones
 */
export function describeFiguresAt(words: Words, date: number, right?: string): readonly FigureView[] {
  const { rulebook } = words.book;
  const shared =
    right === undefined ? rulebook.figures.map((figure) => describeFigureAt(words, figure, null, date)) : [];
  const own = rulebook.rights
    .filter((one) => right === undefined || one.id === right)
    .flatMap((one) => one.figures.map((figure) => describeFigureAt(words, figure, one, date)));
  return [...shared, ...own].filter((view) => view !== null);
}

/** @returns `null` when the figure has no value yet on that day */
export function describeFigureAt(words: Words, figure: Figure, right: Right | null, date: number): FigureView | null {
  const index = figure.values.findLastIndex((value) => value.from <= date);
  const dated = figure.values[index];
  if (dated === undefined) return null;
  const next = figure.values[index + 1];
  const { review } = figure;
  const cell = cellOf({ words, figure, right, dated, date }, dated.cell, figure.by);
  return {
    id: figure.id,
    label: words.figure(figure.id),
    right: right?.id ?? null,
    unit: figure.type.kind === 'number' ? (unitIn(cell) ?? showUnit(figure.type.unit)) : figure.type.kind,
    from: showDay(dated.from),
    until: next === undefined ? null : showDay(CALENDAR.days_after(next.from, -1)),
    cell,
    source: getCitation(words.book, right, dated.source),
    confidence: dated.confidence,
    review: {
      day: typeof review === 'number' ? showDay(review) : null,
      words: typeof review === 'string' ? review : null,
    },
    stale: isStale(figure, dated, date),
  };
}

interface At {
  readonly words: Words;
  readonly figure: Figure;
  readonly right: Right | null;
  readonly dated: DatedCell;
  readonly date: number;
}

function cellOf(at: At, cell: Cell, by: readonly string[]): FigureCell {
  switch (cell.kind) {
    case 'number':
    case 'date':
      return { kind: 'value', value: valueOf(at, cell, cell.value, cell.value) };
    case 'list':
      return { kind: 'value', value: { kind: 'choice', values: [...cell.values] } };
    case 'between':
      return { kind: 'value', value: valueOf(at, cell, cell.min, cell.max) };
    case 'unknown':
      return { kind: 'unknown', value: valueOf(at, cell, cell.min, cell.max), why: cell.why };
    case 'month_day':
      return { kind: 'day-of-year', monthDay: monthDay(cell.value) };
    case 'table':
      return tableOf(at, cell.cells, by);
    case 'steps':
      return { kind: 'steps', steps: cell.cells.map((inner, i) => step(at, cell, inner, i, by)) };
    case 'scale':
      return {
        kind: 'scale',
        brackets: cell.thresholds.map((above, i) => ({ above, rate: cell.rates[i] ?? 0 })),
      };
  }
}

function valueOf({ figure, dated, date }: At, cell: Cell, min: number, max: number) {
  const inForce = [{ ...dated, cell }];
  const value = showFigureValue(
    { figure, from: date, until: date, inForce, ends: { min, max, unknown: cell.kind === 'unknown' } },
    date,
  );
  return value.kind === 'choice' ? { ...value, values: [...value.values] } : value;
}

function tableOf(at: At, cells: Readonly<Record<string, Cell>>, by: readonly string[]): FigureCell {
  const [outer = '', ...rest] = by;
  const { words, right } = at;
  const own = `${right?.name ?? ''}.${outer}`;
  const fact = words.book.types.has(own) ? own : outer;
  const rows = Object.entries(cells).map(([key, cell]) => ({
    key,
    label: key === 'yes' || key === 'no' ? words.phrases.verdicts[key] : words.value(fact, key),
    cell: cellOf(at, cell, rest),
  }));
  return { kind: 'table', by: { id: fact, label: words.fact(fact) }, rows };
}

function step(
  at: At,
  { bounds, equal }: Extract<Cell, { kind: 'steps' }>,
  inner: Cell | null,
  i: number,
  by: readonly string[],
): Extract<FigureCell, { kind: 'steps' }>['steps'][number] {
  return {
    from: bounds[i - 1] ?? null,
    until: bounds[i] ?? null,
    includes: equal === 'upper' ? 'from' : 'until',
    cell: inner === null ? null : cellOf(at, inner, by),
  };
}

function monthDay(value: number): string {
  const digits = String(value).padStart(4, '0');
  return `${digits.slice(0, 2)}-${digits.slice(2)}`;
}

/**
 * Returns the unit with which the first number of a cell is shown; `null` when there is none, or for a scale. Unlike
 * the unit of the figure, it distinguishes a share from a plain number.
 */
function unitIn(cell: FigureCell): string | null {
  switch (cell.kind) {
    case 'value':
    case 'unknown':
      return cell.value.kind === 'number' ? cell.value.unit : null;
    case 'table':
      return cell.rows.map((row) => unitIn(row.cell)).find((unit) => unit !== null) ?? null;
    case 'steps':
      return (
        cell.steps.map((one) => (one.cell === null ? null : unitIn(one.cell))).find((unit) => unit !== null) ?? null
      );
    default:
      return null;
  }
}
