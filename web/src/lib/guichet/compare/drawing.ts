/**
 * Describes the drawing of a curve: the money that is left per month, which is the figure plus the rights that change
 * with it.
 */
import type { Curve } from '@recto-verso/engine';

export interface CurveDrawing {
  /**
   * Holds the lower edge of what is left, and `high` the upper edge; they are the same line when the amount is exact.
   */
  readonly low: string;
  readonly high: string;
  readonly band: string;
  readonly cliffs: readonly { readonly x: number; readonly width: number }[];
  /** Says where the household is now. It is `null` when this is not known, or lies beyond the end of the axis. */
  readonly now: { readonly x: number; readonly width: number } | null;
  readonly across: readonly { readonly x: number; readonly label: string }[];
  readonly up: readonly { readonly y: number; readonly label: string }[];
}

/** Sets the place and the size of the drawing area in its own units; the labels stand outside it. */
export const BOX = { left: 84, top: 12, width: 556, height: 236 } as const;
export const MONTHS = 12;
const TICKS = 5;
/** The axis extends beyond the last value at which anything changes, by this factor. */
const BEYOND = 1.15;
/** A mark that is narrower than this could not be seen. */
const THIN = 2;

/** Returns the drawing, or `null` when nothing changes along the axis or the curve has fewer than two points. */
export function drawCurve(curve: Curve, show: (value: number) => string): CurveDrawing | null {
  const moving = curve.rights.filter(({ moves }) => moves);
  if (moving.length === 0 || curve.total.length < 2) return null;
  const end = endOf(curve);
  const left = inside(curve, end).map(({ at, min, max }) => ({ at, min: at + min / MONTHS, max: at + max / MONTHS }));
  const top = Math.max(...left.map(({ max }) => max));
  const [stepX, stepY] = [nice((end - curve.from) / TICKS), nice(top / TICKS)];
  const x = (value: number): number => round(BOX.left + ((value - curve.from) / (end - curve.from)) * BOX.width);
  const y = (value: number): number => round(BOX.top + BOX.height - (value / (top * 1.05)) * BOX.height);
  const line = (points: readonly (readonly [number, number])[]): string =>
    points.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${a} ${b}`).join('');
  const low = left.map(({ at, min }) => [x(at), y(min)] as const);
  const high = left.map(({ at, max }) => [x(at), y(max)] as const);
  const span = (from: number, to: number) => ({
    x: x(from),
    width: Math.max(THIN, round(x(Math.min(to, end)) - x(from))),
  });
  const now = curve.now?.kind === 'number' && curve.now.min <= end ? curve.now : null;
  return {
    low: line(low),
    high: line(high),
    band: `${line([...high, ...[...low].reverse()])}Z`,
    cliffs: curve.cliffs.filter(({ from }) => from < end).map(({ from, to }) => span(from, to)),
    now: now === null ? null : span(now.min, now.max),
    across: ticks(curve.from, end, stepX).map((value) => ({ x: x(value), label: show(value) })),
    up: ticks(0, top, stepY).map((value) => ({ y: y(value), label: show(value) })),
  };
}

/** Returns the end of the visible axis; nothing changes beyond it. */
function endOf({ from, to, rights, cliffs, total, now }: Curve): number {
  const last = total.at(-1);
  const moved = total.findLast(({ min, max }) => min !== last?.min || max !== last.max);
  const turned = rights.flatMap(({ turns }) => turns.map((turn) => turn.from));
  const known = now?.kind === 'number' ? [now.max] : [];
  const most = Math.max(from, moved?.at ?? from, ...turned, ...cliffs.map((cliff) => cliff.to), ...known);
  return Math.min(to, most === from ? to : most * BEYOND);
}

/** Returns the points up to the end of the axis, where the line is cut. */
function inside({ total }: Curve, end: number): Curve['total'] {
  const within = total.filter(({ at }) => at <= end);
  const next = total.find(({ at }) => at > end);
  const last = within.at(-1);
  if (next === undefined || last === undefined || last.at === end) return within;
  const share = (end - last.at) / (next.at - last.at);
  const cut = (key: 'min' | 'max'): number => last[key] + share * (next[key] - last[key]);
  return [...within, { at: end, min: cut('min'), max: cut('max') }];
}

function ticks(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step);
}

/** Rounds a step up to one that is easy to read: 1, 2, 5 or 10 times a power of ten. */
function nice(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return step * power;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
