/**
 * This module compares ratios with those of an earlier day, which `baselines.json` stores: how many times as fast one
 * program was as another. Times depend on the machine and are not stored, and neither are ratios to native code
 * (`Against.native`). A ratio is worse by half when it is below two thirds of the stored one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { formatRatio, type BenchRow } from './row.ts';

const FILE = new URL('baselines.json', import.meta.url);
const WORSE = 1.5;

type Ratios = Readonly<Record<string, number>>;

function kept(): Ratios {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Ratios;
}

/**
 * Returns a message for each ratio that is worse by half than the stored one, and for each ratio that is not stored.
 */
export function findWorsened(rows: readonly BenchRow[], before: Ratios = kept()): readonly string[] {
  return Object.entries(ratiosOf(rows)).flatMap(([name, ratio]) => {
    const old = before[name];
    if (old === undefined) return [`${name}: no ratio is kept. Run: npm run bench -- --keep`];
    return ratio * WORSE < old
      ? [`${name}: ${formatRatio(ratio)}×, and ${formatRatio(old)}× in tests/bench/baselines.json`]
      : [];
  });
}

/** Writes the ratios to the file. Ratios of parts that were not run keep their stored value. */
export function keepRatios(rows: readonly BenchRow[]): void {
  const all = { ...kept(), ...ratiosOf(rows) };
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

function ratiosOf(rows: readonly BenchRow[]): Ratios {
  return Object.fromEntries(
    rows.flatMap(({ what, against }) =>
      against === undefined || against.native === true
        ? []
        : [[`${what} / ${against.name}`, Number(formatRatio(against.ratio))] as const],
    ),
  );
}
