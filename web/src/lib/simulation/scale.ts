/**
 * This module computes the axes of charts: round steps, and the positions of values. Lengths are in units of the
 * drawing.
 */
import { scaleLinear } from 'd3-scale';

export interface AxisTick {
  readonly at: number;
  readonly value: number;
}

export interface ChartAxis {
  readonly ticks: readonly AxisTick[];
  readonly at: (value: number) => number;
}

/**
 * Computes an axis.
 * @param values the values that have to fit; zero always fits too
 * @param room the two ends of the axis in the drawing
 */
export function computeChartAxis(values: readonly number[], room: readonly [number, number], steps = 5): ChartAxis {
  const [least, greatest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = scaleLinear()
    .domain([least, greatest === least ? 1 : greatest])
    .nice(steps)
    .range([...room]);
  const at = (value: number): number => Math.round(scale(value) * 10) / 10;
  return { at, ticks: scale.ticks(steps).map((value) => ({ value, at: at(value) })) };
}
