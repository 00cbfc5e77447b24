/**
 * This module determines which rights cannot be held together. The law of one of the two rights states it. It also
 * holds for the other one, unless that right comes first.
 */
import type { Law, Right } from './model.ts';
import type { Rulebook } from './rulebook.ts';

/** Describes one exclusion: whoever receives `receipt` cannot have the right for which the exclusions are listed. */
export interface Exclusion {
  readonly receipt: string;
  /**
   * Says where the exclusion comes from. `stated`: the law itself states it. `mirrored`: the law of a right that has
   * the receipt states it. `first`: the law itself states it for its own right only; if neither is received yet, the
   * other right comes first.
   */
  readonly kind: 'stated' | 'mirrored' | 'first';
  /**
   * `by` lists the names of the rights whose laws state the exclusion, and `source` is what the first of them cites.
   */
  readonly by: readonly string[];
  readonly source: string;
}

export function listExclusions({ rights }: Rulebook, right: Right, law: Law, day: number): readonly Exclusion[] {
  const own = law.notWith.map(({ receipt, source, first }): Exclusion => ({
    receipt,
    kind: first ? 'first' : 'stated',
    by: [right.name],
    source,
  }));
  const mirrored = new Map<string, Exclusion>();
  for (const { name, receipt, laws } of rights) {
    const named = lawOn(laws, day)?.notWith.find((one) => one.receipt === right.receipt && !one.first);
    if (named === undefined) continue;
    const { by, source } = mirrored.get(receipt) ?? { by: [], source: named.source };
    mirrored.set(receipt, { receipt, kind: 'mirrored', by: [...by, name], source });
  }
  return [...own, ...mirrored.values()];
}

function lawOn(laws: readonly Law[], day: number): Law | undefined {
  return laws.findLast(({ from, until }) => from <= day && (until === null || day <= until));
}
