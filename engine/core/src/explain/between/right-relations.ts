/**
 * This module computes the relations between rights on a day: which right opens another, which ones exclude each other,
 * which one counts for another, and whose law reads the law of another. They are read from the law files alone, as
 * these apply to a request on that day. One-off payments (`payments.ts`) are added beside them.
 */
import type { Place } from '../../language/ast.ts';
import type { Understood, UnderstoodLaw } from '../../rulebook/typecheck/understood.ts';
import type { Right } from '../../rulebook/model.ts';
import { collectLawReading, type LawHit, type RightTieKind } from './law-reading.ts';
import type { HeldBenefit } from './certain-exclusion.ts';
import { selectLawsOnDay, type LawsOnDay } from './laws-on-day.ts';
import { listPayments, type Payment } from './payments.ts';

/**
 * Describes the origin of a tie: a right, or a benefit that laws read and that no right with a law file on the day
 * gives.
 */
export type TieOrigin = { readonly right: Right } | { readonly receipt: string };

export interface RightTie {
  readonly kind: RightTieKind;
  readonly from: TieOrigin;
  readonly to: Right;
  /**
   * Says what the law reads of the origin: that it is received (`receipt`), that the person is entitled to it
   * (`verdict`), or a value that its law computes (`law`).
   */
  readonly reads: 'receipt' | 'verdict' | 'law';
  /** Is `true` when the law of either right states that the two exclude each other, or which one comes first. */
  readonly notWith: boolean;
  /** Locates the formulas through which the law of `to` reads the origin, each line of a file once. */
  readonly places: readonly Place[];
}

export interface RightRelations {
  readonly day: number;
  /** Lists the rights that have a law file on the day, in the order of the rulebook. */
  readonly rights: readonly Right[];
  readonly ties: readonly RightTie[];
  readonly payments: readonly Payment[];
}

export function findRightRelations(understood: Understood, day: number): RightRelations {
  const on = selectLawsOnDay(understood, day);
  const readings = [...on.laws.values()].map((law) => ({ law, reading: collectLawReading(law, on) }));
  return {
    day,
    rights: readings.map(({ law }) => law.right),
    ties: readings.flatMap(({ law, reading }) => tiesOf(on, law, reading.hits)),
    payments: listPayments(
      understood,
      readings.map(({ law, reading }) => ({ right: law.right, facts: reading.facts })),
    ),
  };
}

function tiesOf(on: LawsOnDay, { right: to }: UnderstoodLaw, hits: readonly LawHit[]): readonly RightTie[] {
  const ties = new Map<string, RightTie>();
  for (const { kind, of, place } of hits)
    for (const from of originsOf(on, of, to)) {
      const reads = 'receipt' in of ? 'receipt' : kind === 'law' ? 'law' : 'verdict';
      const key = `${kind} ${reads} ${formatOriginKey(from)}`;
      const tie = ties.get(key) ?? { kind, from, to, reads, notWith: false, places: [] };
      ties.set(key, place === null ? { ...tie, notWith: true } : { ...tie, places: withPlace(tie.places, place) });
    }
  const all = [...ties.values()];
  const shut = all.filter((tie) => tie.kind === 'excludes').map(({ from }) => formatOriginKey(from));
  return all.filter((tie) => tie.kind !== 'hinders' || !shut.includes(formatOriginKey(tie.from)));
}

/** Returns the folder name of a right, or the fact of a receipt. */
export function formatOriginKey(origin: TieOrigin): string {
  return 'right' in origin ? origin.right.id : `gets.${origin.receipt}`;
}

function withPlace(places: readonly Place[], place: Place): readonly Place[] {
  return places.some(({ file, line }) => file === place.file && line === place.line) ? places : [...places, place];
}

/**
 * Returns the origins of what is read. A right is its own origin; a receipt comes from the other rights with a law file
 * on the day that have it, of which there may be several, or is itself the origin when there are none. What a right
 * reads of itself or of its own receipt is no tie between two rights, and gives an empty list.
 */
function originsOf({ book, laws }: LawsOnDay, of: HeldBenefit, to: Right): readonly TieOrigin[] {
  if ('right' in of) {
    const right = book.rights.get(of.right);
    return right === undefined || right === to ? [] : [{ right }];
  }
  if (of.receipt === to.receipt) return [];
  const rights = book.rulebook.rights.filter(({ name, receipt }) => receipt === of.receipt && laws.has(name));
  return rights.length === 0 ? [{ receipt: of.receipt }] : rights.map((right) => ({ right }));
}
