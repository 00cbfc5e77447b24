/**
 * This module computes dated amounts from base amounts and a ladder of coefficients, and checks them against published
 * amounts.
 */
import type { Place } from '../../language/ast.ts';
import type { Cell, Confidence, DatedCell, Source } from '../model.ts';
import { showDay } from '../../values/calendar.ts';
import { toDayNumber } from '../day.ts';
import type { RuleFile } from '../read.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { LadderFile } from '../schema/ladders.ts';

export interface Ladder {
  readonly name: string;
  /** Lists the coefficients, sorted by `from`. */
  readonly steps: readonly {
    readonly from: number;
    readonly coefficient: number;
    readonly source: string;
    readonly confidence: Confidence;
  }[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly place: Place;
}

export function readLadder(name: string, raw: LadderFile, file: RuleFile): Ladder {
  const grid = 10 ** raw.decimals;
  const steps = Object.entries(raw.steps)
    .map(([day, step]) => ({
      from: toDayNumber(day),
      coefficient: Math.round(raw.rate ** step.n * grid) / grid,
      source: step.source,
      confidence: step.confidence,
    }))
    .sort((a, b) => a.from - b.from);
  return { name, steps, sources: readSources(raw.sources ?? {}), place: file.place(name) };
}

export function readSources(
  raw: Readonly<Record<string, { act: string; numac?: string | number | undefined; link?: string | undefined }>>,
): Record<string, Source> {
  return Object.fromEntries(
    Object.entries(raw).map(([name, source]) => [
      name,
      { act: source.act, numac: source.numac === undefined ? null : String(source.numac), link: source.link ?? null },
    ]),
  );
}

/** Computes a value for each day on which the base or the ladder changes, from the first day that has both. */
export function applyLadder(base: readonly DatedCell[], ladder: Ladder): DatedCell[] {
  const days = [...new Set([...base.map((b) => b.from), ...ladder.steps.map((s) => s.from)])].sort((a, b) => a - b);
  return days.flatMap((day) => {
    const from = base.findLast((b) => b.from <= day);
    const step = ladder.steps.findLast((s) => s.from <= day);
    if (from === undefined || step === undefined) return [];
    const confidence = from.confidence === null ? null : 'derived';
    return [{ ...from, from: day, confidence, cell: times(from.cell, step.coefficient) }];
  });
}

/** Rounds to two decimals, a half away from zero, like `cents` of the rule language. */
export function roundAmountToCents(x: number): number {
  return (Math.sign(x) * Math.floor(Math.abs(x) * 100 + 0.5 + 1e-6)) / 100;
}

function times(cell: Cell, coefficient: number): Cell {
  switch (cell.kind) {
    case 'number':
      return { kind: 'number', value: roundAmountToCents(cell.value * coefficient) };
    case 'unknown':
    case 'between':
      return {
        ...cell,
        min: roundAmountToCents(cell.min * coefficient),
        max: roundAmountToCents(cell.max * coefficient),
      };
    case 'table':
      return {
        kind: 'table',
        cells: Object.fromEntries(Object.entries(cell.cells).map(([key, c]) => [key, times(c, coefficient)])),
      };
    case 'steps':
      return { ...cell, cells: cell.cells.map((c) => (c === null ? null : times(c, coefficient))) };
    case 'scale':
      return { ...cell, thresholds: cell.thresholds.map((t) => roundAmountToCents(t * coefficient)) };
    default:
      return cell;
  }
}

/**
 * Describes a dated cell with the field in which it is written. Under `checks` it holds published amounts, with which
 * the computed ones of its day are compared.
 */
export interface Check extends DatedCell {
  readonly field: string;
}
export interface LadderCheckException {
  readonly day: number;
  readonly key: string | null;
}

/**
 * Compares the checks with the computed values, and reports checks without a computed value and differences that are no
 * listed exceptions. Where a check matches the value that begins on its day, its publication becomes the source of the
 * value. Returns all values.
 */
export function checkPublishedAmounts(
  values: readonly DatedCell[],
  checks: readonly Check[],
  exceptions: readonly LadderCheckException[],
  file: RuleFile,
  report: Report,
): DatedCell[] {
  const settled = new Map<number, Check>();
  for (const check of checks) {
    const value = values.findLast((v) => v.from <= check.from);
    const off = value === undefined ? [] : differences(check.cell, value.cell, '');
    const open = off.filter(
      (d) => !exceptions.some((e) => e.day === check.from && (e.key === null || e.key === d.key)),
    );
    if (value === undefined) {
      report(
        createProblem(
          file.place(check.field),
          'check-fails',
          `No value is computed for ${showDay(check.from)}.`,
          'A published amount proves the base and the ladder of its day.',
          'Start base and ladder earlier, or take the check out.',
        ),
      );
    }
    for (const { key, published, computed } of open) {
      report(
        createProblem(
          file.place(check.field),
          'check-fails',
          `Published ${key === '' ? '' : `${key} `}${published}, computed ${computed ?? 'nothing'} on ${showDay(check.from)}.`,
          'Published amounts must come out to the cent.',
          'Mend the base or the ladder, or list the amount under `exceptions` with its reason.',
        ),
      );
    }
    if (off.length === 0 && value?.from === check.from) settled.set(check.from, check);
  }
  return values.map((value) => {
    const check = settled.get(value.from);
    return check === undefined ? value : { ...value, source: check.source, confidence: check.confidence };
  });
}

function differences(
  published: Cell,
  computed: Cell | undefined,
  key: string,
): { key: string; published: number; computed: number | null }[] {
  if (published.kind === 'number') {
    const value = computed?.kind === 'number' ? computed.value : null;
    return value !== null && Math.abs(value - published.value) < 0.005
      ? []
      : [{ key, published: published.value, computed: value }];
  }
  if (published.kind === 'table') {
    const cells = computed?.kind === 'table' ? computed.cells : {};
    return Object.entries(published.cells).flatMap(([k, cell]) =>
      differences(cell, cells[k], key === '' ? k : `${key}.${k}`),
    );
  }
  if (published.kind === 'steps' && computed?.kind === 'steps') {
    return published.cells.flatMap((cell, i) =>
      cell === null ? [] : differences(cell, computed.cells[i] ?? undefined, `${key}[${i}]`),
    );
  }
  return [];
}
