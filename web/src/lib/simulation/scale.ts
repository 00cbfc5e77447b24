/** Axes of the charts: round steps, and where a value stands on them. Lengths are units of the drawing. */
import { scaleLinear } from 'd3-scale';

export interface Tick {
  readonly at: number;
  readonly value: number;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  readonly at: (value: number) => number;
}

/**
 * @param values what has to fit; zero always does
 * @param room from where to where on the paper
 */
export function axis(values: readonly number[], room: readonly [number, number], steps = 5): Axis {
  const [least, greatest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = scaleLinear()
    .domain([least, greatest === least ? 1 : greatest])
    .nice(steps)
    .range([...room]);
  const at = (value: number): number => Math.round(scale(value) * 10) / 10;
  return { at, ticks: scale.ticks(steps).map((value) => ({ value, at: at(value) })) };
}
