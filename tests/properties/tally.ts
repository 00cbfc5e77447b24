/**
 * This module counts the verdicts that a property has checked, so that the test can require that they are not trivial.
 */
import { afterAll, expect } from 'vitest';
import type { Household, TruthValue } from '../../engine/core/src/run/household.ts';
import { listVerdicts } from './shared.ts';

export class VerdictTally {
  readonly #counts: Record<TruthValue, number> = { yes: 0, no: 0, depends: 0 };

  add(verdict: TruthValue): void {
    this.#counts[verdict] += 1;
  }

  of(h: Household): void {
    for (const v of listVerdicts(h)) this.add(v.verdict);
  }

  get size(): number {
    return this.#counts.yes + this.#counts.no + this.#counts.depends;
  }

  share(verdict: TruthValue): number {
    return this.#counts[verdict] / Math.max(1, this.size);
  }

  print(what: string): void {
    const of = (v: TruthValue): string => `${Math.round(this.share(v) * 100)} % ${v}`;
    process.stdout.write(`${what}: ${this.size} verdicts, ${of('depends')}, ${of('yes')}, ${of('no')}\n`);
  }
}

/**
 * Returns a tally that is printed and checked when the tests of its file are over. It is not checked after fewer than
 * 1,000 verdicts or with a seed of `PROPERTY_SEED`, which prove nothing about shares.
 */
export function createCheckedTally(what: string): VerdictTally {
  const tally = new VerdictTally();
  afterAll(() => {
    tally.print(what);
    if (tally.size < 1000 || process.env['PROPERTY_SEED'] !== undefined) return;
    expect(tally.share('depends')).toBeGreaterThanOrEqual(0.3);
    expect(tally.share('yes')).toBeGreaterThanOrEqual(0.2);
    expect(tally.share('no')).toBeGreaterThanOrEqual(0.2);
  });
  return tally;
}
