/**
 * This module keeps what each home receives under the law as it is granted today. Explorations need it home by home,
 * while other scenarios add the homes up.
 */
import { GRID } from '@recto-verso/engine/values';
import { GroupTally } from '../../run/tally.ts';
import type { Sums } from '../../run/run.ts';
import type { HomeOutcome, PersonOutcome } from '../outcome.ts';

/** Names the amounts that formulas read of a home, in euros a month. */
export const LEDGER = ['income', 'aid', 'aid_of_one', 'missing'] as const;
export type LedgerEntry = (typeof LEDGER)[number];

/** Describes a home in which somebody certainly or possibly receives the first right. */
export interface Ledger {
  readonly hh: number;
  readonly weight: number;
  /**
   * Holds the amounts by what is certain, and by what is possible. An end is `null` when nobody receives the right
   * there.
   */
  readonly ends: readonly [Readonly<Record<LedgerEntry, number>> | null, Readonly<Record<LedgerEntry, number>> | null];
}

const [WEIGHT, HAS, AMOUNTS] = [0, 1, 3];

/**
 * Keeps the ledger of a home, when somebody in it certainly or possibly receives the first right.
 * @param trial the index of the trial of how people are reached
 */
export function keepLedger(
  kept: Map<string, GroupTally>,
  trial: number,
  { hh, weight }: { readonly hh: number; readonly weight: number },
  outcome: HomeOutcome,
): void {
  const first = outcome[0] ?? [];
  if (!first.some(({ has }) => has.p)) return;
  const tally = new GroupTally(AMOUNTS + 2 * LEDGER.length);
  tally.add(WEIGHT, 1, weight);
  for (const end of [0, 1] as const) {
    if (!first.some(({ has }) => (end === 0 ? has.c : has.p))) continue;
    tally.add(HAS + end, 1, 1);
    const amounts = amountsOf(outcome, end);
    LEDGER.forEach((name, k) => tally.add(AMOUNTS + 2 * k + end, amounts[name], 1));
  }
  kept.set(`${trial} ${hh}`, tally);
}

/** Computes the amounts of a home, in ten-thousandths of a euro a year. */
function amountsOf(outcome: HomeOutcome, end: 0 | 1): Readonly<Record<LedgerEntry, number>> {
  const paid = (persons: readonly PersonOutcome[]): number => persons.reduce((sum, one) => sum + one.paid[end], 0);
  const missing = (persons: readonly PersonOutcome[]): number =>
    Math.max(0, persons.reduce((sum, one) => sum + one.due[end], 0) - paid(persons));
  const ofEach = (outcome[0] ?? []).map((_, i) => outcome.reduce((sum, right) => sum + (right[i]?.paid[end] ?? 0), 0));
  return {
    income: paid(outcome[0] ?? []),
    aid: outcome.reduce((sum, right) => sum + paid(right), 0),
    aid_of_one: Math.max(...ofEach),
    missing: outcome.reduce((sum, right) => sum + missing(right), 0),
  };
}

/** Returns the ledgers of each trial, in the order of the homes. */
export function collectLedgers(sums: Sums, trials: number): readonly (readonly Ledger[])[] {
  const all = Array.from({ length: trials }, (): Ledger[] => []);
  for (const [key, cells] of sums) {
    const [trial, hh] = (key ?? '').split(' ').map(Number) as [number, number];
    all[trial]?.push({
      ...{ hh, weight: Number(cells[WEIGHT]) / GRID },
      ends: [endOf(cells, 0), endOf(cells, 1)],
    });
  }
  return all.map((ledgers) => ledgers.sort((a, b) => a.hh - b.hh));
}

function endOf(cells: readonly bigint[], end: 0 | 1): Ledger['ends'][number] {
  if (cells[HAS + end] === 0n) return null;
  const amounts = LEDGER.map((name, k) => [name, Number(cells[AMOUNTS + 2 * k + end]) / GRID / MONTHS] as const);
  return Object.fromEntries(amounts) as Record<LedgerEntry, number>;
}

const MONTHS = 12;
