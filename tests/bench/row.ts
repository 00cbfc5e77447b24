/** Describes a line of the table that `npm run bench` prints. */

export interface BenchRow {
  readonly what: string;
  readonly measured: string;
  readonly against?: Against;
  readonly aim?: Aim;
}

/** Describes another program, or a reference such as memory, that did a similar task in the same run. */
export interface Against {
  readonly name: string;
  readonly measured: string;
  /** Says how many times as fast our program is. */
  readonly ratio: number;
  /**
   * Is `true` when the other program is not JavaScript but native code, or memory itself. Machines differ in how fast
   * they run native code and JavaScript, so such a ratio is printed and never compared with one of an earlier day.
   */
  readonly native?: boolean;
}

export interface Aim {
  readonly says: string;
  readonly held: boolean;
}

const TITLES = ['what', 'measured', 'against', 'measured', 'times as fast', 'aim'] as const;
const RIGHT: ReadonlySet<number> = new Set([1, 3, 4]);

export function formatBenchTable(rows: readonly BenchRow[]): string {
  const lines = [TITLES, ...rows.map(cellsOf)];
  const widths = TITLES.map((_, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (RIGHT.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  ');
  return lines.map((cells) => line(cells).trimEnd()).join('\n');
}

function cellsOf({ what, measured, against, aim }: BenchRow): readonly string[] {
  const beside =
    against === undefined ? ['', '', ''] : [against.name, against.measured, `${formatRatio(against.ratio)}×`];
  return [what, measured, ...beside, aim === undefined ? '' : `${aim.held ? 'held' : 'MISSED'}: ${aim.says}`];
}

/** Writes a ratio with three significant digits, because more would mean nothing. From 100 on it is a whole number. */
export function formatRatio(ratio: number): string {
  return ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(3);
}

export function formatTime(microseconds: number): string {
  if (microseconds < 1000) return `${microseconds.toFixed(microseconds < 100 ? 1 : 0)} µs`;
  if (microseconds < 1e6) return `${(microseconds / 1000).toFixed(microseconds < 1e5 ? 1 : 0)} ms`;
  return `${(microseconds / 1e6).toFixed(1)} s`;
}

export function createTimeAim(microseconds: number, most: number): Aim {
  return { says: `at most ${formatTime(most)}`, held: microseconds <= most };
}
