/**
 * This module chooses the steps at which a curve is evaluated first: evenly spaced ones, and those at the figures of
 * the law with which the fact may be compared.
 */
import { listCellNumbers } from '../../explain/sentences/figures.ts';
import { TIMES_A_YEAR, getPaymentPeriod } from '../../values/period.ts';
import { showUnit } from '../../language/unit.ts';
import type { Cell, Figure as LawFigure, Right } from '../../rulebook/model.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { CurveAxis, AxisNumberType } from './axis.ts';

const EVENLY = 32;

/**
 * Returns distinct steps of the axis in ascending order.
 * @param rights the rights that read the fact
 * @param day the day of the answer, yyyymmdd
 */
export function chooseFirstSamples(
  rulebook: Rulebook,
  rights: readonly Right[],
  day: number,
  axis: CurveAxis,
): readonly number[] {
  const { first, last } = axis;
  const evenly = Array.from({ length: EVENLY + 1 }, (_, i) => first + Math.round(((last - first) * i) / EVENLY));
  const figures = [...rulebook.figures, ...rights.flatMap((r) => r.figures)];
  const near = figures.flatMap((f) => amountsIn(f, axis.type, day)).map((value) => axis.stepAt(value));
  // Step 0 is the known value of the fact when it is exact, and otherwise the least value of the fact.
  const all = [...evenly, ...near, 0].filter((k) => k >= first && k <= last);
  return [...new Set(all)].sort((a, b) => a - b);
}

/**
 * Lists the numbers of a numeric figure on the day; the list is empty for any other figure. Amounts of another period
 * are converted to the period of the axis, and amounts of any other unit are left out; bounds of steps and brackets are
 * listed as they are.
 */
function amountsIn(figure: LawFigure, axis: AxisNumberType, day: number): readonly number[] {
  const cell = figure.values.findLast((v) => v.from <= day)?.cell;
  if (cell === undefined || figure.type.kind !== 'number') return [];
  const bounds = boundsIn(cell);
  const factor = factorBetween({ kind: 'number', unit: figure.type.unit, min: 0, max: 0 }, axis);
  return [...(factor === null ? [] : listCellNumbers(cell).map((n) => n * factor)), ...bounds];
}

function factorBetween(figure: AxisNumberType, axis: AxisNumberType): number | null {
  if (showUnit(figure.unit) === showUnit(axis.unit)) return 1;
  const [from, to] = [getPaymentPeriod(figure), getPaymentPeriod(axis)];
  return from === null || to === null ? null : TIMES_A_YEAR[from] / TIMES_A_YEAR[to];
}

/**
 * Lists the bounds of steps and brackets. They are in the unit of the value that is looked up, which may be that of the
 * axis.
 */
function boundsIn(cell: Cell): readonly number[] {
  if (cell.kind === 'steps') return [...cell.bounds, ...cell.cells.flatMap((c) => (c === null ? [] : boundsIn(c)))];
  if (cell.kind === 'scale') return cell.thresholds;
  return cell.kind === 'table' ? Object.values(cell.cells).flatMap(boundsIn) : [];
}
