/**
 * This module lists all dated values of each figure, one cell per row (a number, a day, a word or a range), with its
 * days, its source and how certain it is.
 */
import {
  CALENDAR,
  getCitation,
  showDay,
  showUnit,
  type Cell,
  type Confidence,
  type Figure,
  type Right,
  type Words,
} from '@recto-verso/engine';
import type { z } from '@hono/zod-openapi';
import type { Citation } from '@recto-verso/engine/contract';

export interface FigureValue {
  readonly figure: string;
  /** Holds the folder name of the right; `null` for a figure that laws share. */
  readonly right: string | null;
  readonly name: string;
  readonly unit: string;
  /** The days are in ISO form; `until` is `null` when no later value is known. */
  readonly from: string;
  readonly until: string | null;
  /**
   * Names the cell of a table, the step or the bracket: `category=cat1`, `12<=x<25`, `above 1000`. It is empty for a
   * plain figure.
   */
  readonly key: string;
  /** Holds a number, a day, a day of the year or a word; `null` when the value is not known exactly. */
  readonly value: number | string | null;
  /**
   * When `value` is `null`, `least` and `greatest` give its bounds. `why` gives the reason when the value is unknown;
   * it is `null` when the figure is itself stated as a range (`between`).
   */
  readonly least: number | null;
  readonly greatest: number | null;
  readonly why: string | null;
  readonly confidence: Confidence | null;
  readonly source: z.infer<typeof Citation> | null;
}

/** @param right the one right asked for; when left out, all rights and the shared figures */
export function listFigureValues(words: Words, right?: Right): readonly FigureValue[] {
  const { rulebook } = words.book;
  const rights = right === undefined ? rulebook.rights : [right];
  return [
    ...(right === undefined ? rulebook.figures.flatMap((figure) => valuesOf(words, figure, null)) : []),
    ...rights.flatMap((one) => one.figures.flatMap((figure) => valuesOf(words, figure, one))),
  ];
}

function valuesOf(words: Words, figure: Figure, right: Right | null): readonly FigureValue[] {
  const { id, type, by, values } = figure;
  return values.flatMap(({ from, cell, source, confidence }, i) => {
    const next = values[i + 1];
    const about = {
      figure: id,
      right: right?.id ?? null,
      name: words.figure(id),
      unit: type.kind === 'number' ? showUnit(type.unit) : type.kind,
      from: showDay(from),
      until: next === undefined ? null : showDay(CALENDAR.days_after(next.from, -1)),
    };
    const cited = { confidence, source: getCitation(words.book, right, source) };
    return cellsOf(cell, by, []).map((value) => ({ ...about, ...value, ...cited }));
  });
}

type CellValue = Pick<FigureValue, 'key' | 'value' | 'least' | 'greatest' | 'why'>;

/**
 * @param by the names that index the remaining tables
 * @param keys the keys in the tables above
 */
function cellsOf(cell: Cell, by: readonly string[], keys: readonly string[]): readonly CellValue[] {
  const plain = (value: number | string, ...more: readonly string[]): CellValue => ({
    key: [...keys, ...more].join(' '),
    value,
    least: null,
    greatest: null,
    why: null,
  });
  const [index = 'x', ...rest] = by;
  switch (cell.kind) {
    case 'number':
      return [plain(cell.value)];
    case 'date':
      return [plain(showDay(cell.value))];
    case 'month_day':
      return [
        plain(
          String(cell.value)
            .padStart(4, '0')
            .replace(/(..)(..)/, '$1-$2'),
        ),
      ];
    case 'list':
      return cell.values.map((value) => plain(value));
    case 'between':
      return [{ key: keys.join(' '), value: null, least: cell.min, greatest: cell.max, why: null }];
    case 'unknown':
      return [{ key: keys.join(' '), value: null, least: cell.min, greatest: cell.max, why: cell.why }];
    case 'scale':
      return cell.rates.map((rate, i) => plain(rate, `above ${cell.thresholds[i] ?? 0}`));
    case 'table':
      return Object.entries(cell.cells).flatMap(([key, inner]) => cellsOf(inner, rest, [...keys, `${index}=${key}`]));
    case 'steps':
      return cell.cells.flatMap((inner, i) =>
        inner === null ? [] : cellsOf(inner, rest, [...keys, stepText(cell.bounds[i - 1], cell.bounds[i], cell.equal)]),
      );
  }
}

function stepText(from: number | undefined, until: number | undefined, equal: 'upper' | 'lower'): string {
  const [above, below] = equal === 'upper' ? ['<=', '<'] : ['<', '<='];
  return `${from === undefined ? '' : `${from}${above}`}x${until === undefined ? '' : `${below}${until}`}`;
}
