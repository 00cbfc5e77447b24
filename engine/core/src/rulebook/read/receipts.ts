/**
 * This module makes the facts of receipts. Each right, and each benefit that the vocabulary names, gives facts `gets.x`
 * to a person.
 */
import type { Formula, Place } from '../../language/ast.ts';
import type { FactDef, Implication } from '../model.ts';
import type { Unit } from '../../values/types.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { didYouMean } from '../word.ts';
import { FIRST_RECEIPT, LAST_RECEIPT } from './spans.ts';

export type ReceiptPeriod = 'month' | 'year' | 'once';

const UNITS: Readonly<Record<ReceiptPeriod, Unit>> = {
  month: { money: 1, month: -1 },
  year: { money: 1, year: -1 },
  once: { money: 1 },
};

/**
 * Returns how often a receipt is paid: by the month unless something else is stated. Returns `null` for a receipt
 * without an amount.
 */
export function getReceiptPeriod(max: number | null, per: ReceiptPeriod | null | undefined): ReceiptPeriod | null {
  return max === null ? null : (per ?? 'month');
}

export interface ReceiptEntry {
  readonly name: string;
  /** Is the most that can be received in one period, in euros. It is `null` when it is not stated. */
  readonly max: number | null;
  /** Says how often it is paid. It is `null` when no amount is stated. */
  readonly per: ReceiptPeriod | null;
  readonly holder: string | null;
  readonly delay: string | null;
  /** Is `true` when the day of the last review selects the law file of a right that gives this receipt. */
  readonly reviewed: boolean;
  /** Is a condition: nobody for whom it certainly holds receives this. It is `null` when nothing is stated. */
  readonly never: Formula | null;
  readonly usual: FactDef['usual'];
  readonly place: Place;
}

/**
 * Returns the facts of all receipts, in the order in which they are first named. The vocabulary and several rights may
 * name the same receipt; then the widest bounds apply.
 * @param paid receipts of rights that pay money; their bounds must be stated somewhere
 */
export function createReceiptFacts(
  entries: readonly ReceiptEntry[],
  paid: ReadonlySet<string>,
  report: Report,
): FactDef[] {
  const merged = new Map<string, ReceiptEntry>();
  for (const entry of entries) {
    const before = merged.get(entry.name);
    if (before !== undefined) holdPeriod(before, entry, report);
    merged.set(
      entry.name,
      before === undefined
        ? entry
        : {
            ...before,
            max: before.max === null ? entry.max : Math.max(before.max, entry.max ?? 0),
            per: before.per ?? entry.per,
            holder: before.holder ?? entry.holder,
            delay: before.delay ?? entry.delay,
            reviewed: before.reviewed || entry.reviewed,
            never: before.never ?? entry.never,
            usual: [...before.usual, ...entry.usual],
          },
    );
  }
  for (const entry of entries)
    if (entry.never !== null && entry.max === null && entries.every((one) => one === entry || one.name !== entry.name))
      report(
        createProblem(
          entry.place,
          'unknown-word',
          `Nothing else names the receipt "${entry.name}".`,
          'Who never receives it is said of a receipt of a right, or of one whose most is given here.',
          didYouMean(
            entry.name,
            [...merged.keys()].filter((name) => name !== entry.name),
            'Write the name of a receipt, or add `max:`.',
          ),
        ),
      );
  return [...merged.values()].flatMap((entry) => {
    if (entry.max === null && paid.has(entry.name)) {
      report(
        createProblem(
          entry.place,
          'unbounded',
          `Nothing says how much "gets.${entry.name}" can be.`,
          'An amount that is not known lies between 0 and this bound.',
          'Add `amount: { max: … }` to right.yaml, with `per: year` or `per: once` where it is not paid each month.',
        ),
      );
    }
    return factsOf(entry);
  });
}

/**
 * Refuses different periods for one receipt. Rights that share a receipt must pay it equally often, because its amount
 * has a single unit.
 */
function holdPeriod(before: ReceiptEntry, entry: ReceiptEntry, report: Report): void {
  if (before.per === null || entry.per === null || before.per === entry.per) return;
  report(
    createProblem(
      entry.place,
      'other-unit',
      `"gets.${entry.name}" is paid by "${entry.per}" here, and by "${before.per}" elsewhere (${before.place.file}).`,
      'What somebody receives is told as one amount, which has one unit.',
      'Give both the same `per:`, or give each right a receipt of its own.',
    ),
  );
}

function factsOf(entry: ReceiptEntry): FactDef[] {
  const id = `gets.${entry.name}`;
  const shared = {
    scope: 'person',
    kept: 'spells',
    is: null,
    implied: [],
    usual: [],
    estimated: [],
    listed: null,
    unborn: null,
    communes: null,
    isAlwaysAsked: false,
    fixed: false,
    holder: entry.holder,
    delay: entry.delay,
    place: entry.place,
  } as const;
  const day = { kind: 'date', min: FIRST_RECEIPT, max: LAST_RECEIPT } as const;
  return [
    {
      ...shared,
      id,
      type: { kind: 'truth' },
      implied: never(entry, { kind: 'truth', value: false }),
      usual: entry.usual,
    },
    {
      ...shared,
      id: `${id}.amount`,
      type: { kind: 'number', unit: UNITS[entry.per ?? 'month'], basis: 'net', min: 0, max: entry.max ?? 0 },
      implied: never(entry, { kind: 'number', value: 0 }),
    },
    { ...shared, id: `${id}.asked`, type: day },
    { ...shared, id: `${id}.granted`, type: day },
    ...(entry.reviewed ? [{ ...shared, id: `${id}.reviewed`, type: day }] : []),
  ];
}

/**
 * Returns the implication that a fact of the receipt has the given value (no, or 0) wherever the condition `never`
 * certainly holds. Returns an empty list when the receipt has no such condition.
 */
function never({ never: when }: ReceiptEntry, ast: Formula['ast']): readonly Implication[] {
  return when === null ? [] : [{ value: { ...when, ast }, when }];
}
