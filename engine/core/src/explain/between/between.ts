/**
 * What stands between rights on a day: which opens which, what cannot be had together, what counts for another, and
 * whose law reads that of another. Worked out from the law files alone, for whoever asks on that day.
 */
import type { Place } from '../../language/ast.ts';
import type { Understood, UnderstoodLaw } from '../../rulebook/typecheck/understood.ts';
import type { Right } from '../../rulebook/model.ts';
import { readingOf, type Hit, type TieKind } from './hits.ts';
import type { Held } from './shut.ts';
import { onDay, type OnDay } from './on-day.ts';
import { paymentsOf, type Payment } from './payments.ts';

/** What something comes from: a right, or a benefit that laws read and no right of the rulebook computes. */
export type Origin = { readonly right: Right } | { readonly receipt: string };

export interface Tie {
  readonly kind: TieKind;
  readonly from: Origin;
  readonly to: Right;
  /** What is read of it: that it is received, that the law gives it, or what its law works out. */
  readonly reads: 'receipt' | 'verdict' | 'law';
  /** The law of one of the two states that they exclude each other, or that the first comes first. */
  readonly notWith: boolean;
  /** Lines of the law of `to` that come to it, in their order. */
  readonly places: readonly Place[];
}

export interface Between {
  readonly day: number;
  /** Rights with a law file on the day, in the order of the rulebook. */
  readonly rights: readonly Right[];
  readonly ties: readonly Tie[];
  readonly payments: readonly Payment[];
}

export function between(understood: Understood, day: number): Between {
  const on = onDay(understood, day);
  const readings = [...on.laws.values()].map((law) => ({ law, reading: readingOf(law, on) }));
  return {
    day,
    rights: readings.map(({ law }) => law.right),
    ties: readings.flatMap(({ law, reading }) => tiesOf(on, law, reading.hits)),
    payments: paymentsOf(
      understood,
      readings.map(({ law, reading }) => ({ right: law.right, facts: reading.facts })),
    ),
  };
}

function tiesOf(on: OnDay, { right: to }: UnderstoodLaw, hits: readonly Hit[]): readonly Tie[] {
  const ties = new Map<string, Tie>();
  for (const { kind, of, place } of hits)
    for (const from of originsOf(on, of, to)) {
      const reads = 'receipt' in of ? 'receipt' : kind === 'law' ? 'law' : 'verdict';
      const key = `${kind} ${reads} ${keyOf(from)}`;
      const tie = ties.get(key) ?? { kind, from, to, reads, notWith: false, places: [] };
      ties.set(key, place === null ? { ...tie, notWith: true } : { ...tie, places: withPlace(tie.places, place) });
    }
  const all = [...ties.values()];
  const shut = all.filter((tie) => tie.kind === 'excludes').map(({ from }) => keyOf(from));
  return all.filter((tie) => tie.kind !== 'hinders' || !shut.includes(keyOf(tie.from)));
}

/** The folder name of a right, or the fact of a receipt. */
export function keyOf(origin: Origin): string {
  return 'right' in origin ? origin.right.id : `gets.${origin.receipt}`;
}

function withPlace(places: readonly Place[], place: Place): readonly Place[] {
  return places.some(({ file, line }) => file === place.file && line === place.line) ? places : [...places, place];
}

/** A receipt may be that of several rights; what a right reads of its own receipt stands between no two rights. */
function originsOf({ book, laws }: OnDay, of: Held, to: Right): readonly Origin[] {
  if ('right' in of) {
    const right = book.rights.get(of.right);
    return right === undefined || right === to ? [] : [{ right }];
  }
  if (of.receipt === to.receipt) return [];
  const rights = book.rulebook.rights.filter(({ name, receipt }) => receipt === of.receipt && laws.has(name));
  return rights.length === 0 ? [{ receipt: of.receipt }] : rights.map((right) => ({ right }));
}
