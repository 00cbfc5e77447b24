/**
 * This module makes mutants of a figure: each number of a value is made larger by 1 % (a whole number of a count by at
 * least one), each day is moved to the next day, and a list of two or more entries loses its first.
 */
import type { Cell, Figure } from '../../engine/core/src/rulebook/model.ts';
import { CALENDAR } from '../../engine/core/src/values/calendar.ts';

export interface ChangedCell {
  readonly cell: Cell;
  /** Says where in the value the change is and what it is: `[cat1]: 1234.5 becomes 1246.845`. */
  readonly what: string;
}

export function listCellChanges(cell: Cell, type: Figure['type']): readonly ChangedCell[] {
  switch (cell.kind) {
    case 'number':
      return [changed('', cell.value, moved(cell.value, type), (value) => ({ ...cell, value }))];
    case 'date':
    case 'month_day':
      return [changed('', cell.value, moved(cell.value, type), (value) => ({ ...cell, value }))];
    case 'unknown':
    case 'between':
      return [
        changed(' at the least', cell.min, moved(cell.min, type), (min) => ({ ...cell, min })),
        changed(' at the most', cell.max, moved(cell.max, type), (max) => ({ ...cell, max })),
      ].filter((one) => !('min' in one.cell) || one.cell.min <= one.cell.max);
    case 'table':
      return Object.entries(cell.cells).flatMap(([key, inner]) =>
        within(`[${key}]`, inner, type, (by) => ({ ...cell, cells: { ...cell.cells, [key]: by } })),
      );
    case 'steps':
      return [
        ...cell.bounds.map((bound, i) =>
          changed(` bound ${i + 1}`, bound, larger(bound), (by) => ({ ...cell, bounds: cell.bounds.with(i, by) })),
        ),
        ...cell.cells.flatMap((inner, i) =>
          inner === null
            ? []
            : within(` step ${i + 1}`, inner, type, (by) => ({ ...cell, cells: cell.cells.with(i, by) })),
        ),
      ];
    case 'scale':
      return [
        ...cell.thresholds.flatMap((threshold, i) =>
          threshold === 0
            ? []
            : [
                changed(` bracket ${i + 1} from`, threshold, threshold * 1.01, (by) => ({
                  ...cell,
                  thresholds: cell.thresholds.with(i, by),
                })),
              ],
        ),
        ...cell.rates.map((rate, i) =>
          changed(` rate ${i + 1}`, rate, rate === 0 ? 0.01 : rate * 1.01, (by) => ({
            ...cell,
            rates: cell.rates.with(i, by),
          })),
        ),
      ];
    case 'list':
      return cell.values.length < 2
        ? []
        : [{ cell: { ...cell, values: cell.values.slice(1) }, what: `without ${cell.values[0]}` }];
  }
}

function within(where: string, inner: Cell, type: Figure['type'], put: (by: Cell) => Cell): readonly ChangedCell[] {
  return listCellChanges(inner, type).map(({ cell, what }) => ({ cell: put(cell), what: `${where}${what}` }));
}

function changed(where: string, from: number, to: number, put: (by: number) => Cell): ChangedCell {
  return { cell: put(to), what: `${where}: ${from} becomes ${Number(to.toFixed(6))}` };
}

/**
 * Returns the changed value: money and shares are moved by 1 %, counts (days, months, years, persons) by one where 1 %
 * is less, and a day by one day. The value 0 becomes 1.
 */
function moved(value: number, type: Figure['type']): number {
  if (type.kind === 'date') return CALENDAR.days_after(value, 1);
  if (type.kind === 'month_day') return nextMonthDay(value);
  const counted = type.kind === 'number' && type.unit['money'] === undefined && Number.isInteger(value);
  const whole = value !== 1 || (type.kind === 'number' && Object.keys(type.unit).length > 0); // 1 without a unit may be a share
  if (counted && whole) return larger(value);
  return value === 0 ? 1 : value * 1.01;
}

function larger(value: number): number {
  return Number.isInteger(value) ? value + Math.max(1, Math.round(Math.abs(value) / 100)) : value * 1.01;
}

/** Returns the day after a day of the year (mmdd), in a year without a 29 February. */
function nextMonthDay(value: number): number {
  return CALENDAR.days_after(20250000 + value, 1) % 10000;
}
