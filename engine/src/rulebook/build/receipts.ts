/** Receipts: each right and each benefit named in the vocabulary gives facts `gets.x` to a person. */
import type { Place } from '../../language/ast.ts';
import type { FactDef } from '../model.ts';
import { problemAt } from '../report.ts';
import type { Report } from '../report.ts';
import { FIRST_RECEIPT, LAST_RECEIPT } from './spans.ts';

export interface ReceiptEntry {
  readonly name: string;
  /** Most that can be received, money/month; `null` where it is not said. */
  readonly max: number | null;
  readonly holder: string | null;
  readonly delay: string | null;
  readonly place: Place;
}

/**
 * The facts of all receipts, sorted as first named. A receipt may be named by the vocabulary and by several rights: the
 * widest bounds hold. `paid`: receipts of rights that pay money, whose bounds must be said somewhere.
 */
export function receiptFacts(entries: readonly ReceiptEntry[], paid: ReadonlySet<string>, report: Report): FactDef[] {
  const merged = new Map<string, ReceiptEntry>();
  for (const entry of entries) {
    const before = merged.get(entry.name);
    merged.set(
      entry.name,
      before === undefined
        ? entry
        : {
            ...before,
            max: before.max === null ? entry.max : Math.max(before.max, entry.max ?? 0),
            holder: before.holder ?? entry.holder,
            delay: before.delay ?? entry.delay,
          },
    );
  }
  return [...merged.values()].flatMap((entry) => {
    if (entry.max === null && paid.has(entry.name)) {
      report(
        problemAt(
          entry.place,
          'unbounded',
          `Nothing says how much "gets.${entry.name}" can be.`,
          'An amount that is not known lies between 0 and this bound.',
          'Add `amount: { max: … }` (money/month) to right.yaml.',
        ),
      );
    }
    return factsOf(entry);
  });
}

function factsOf(entry: ReceiptEntry): FactDef[] {
  const id = `gets.${entry.name}`;
  const shared = {
    scope: 'person',
    kept: 'spells',
    is: null,
    listed: null,
    unborn: null,
    isOneselfForNobody: false,
    fixed: false,
    holder: entry.holder,
    delay: entry.delay,
    place: entry.place,
  } as const;
  const day = { kind: 'date', min: FIRST_RECEIPT, max: LAST_RECEIPT } as const;
  return [
    { ...shared, id, type: { kind: 'truth' } },
    {
      ...shared,
      id: `${id}.amount`,
      type: { kind: 'number', unit: { money: 1, month: -1 }, min: 0, max: entry.max ?? 0 },
    },
    { ...shared, id: `${id}.asked`, type: day },
    { ...shared, id: `${id}.granted`, type: day },
  ];
}
