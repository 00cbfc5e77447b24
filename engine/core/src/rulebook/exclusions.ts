/** Which rights nobody has together. The law of one of two states it, and it holds for the other one too. */
import type { Law, Right } from './model.ts';
import type { Rulebook } from './rulebook.ts';

/** Who receives this cannot have the right of a law. */
export interface Exclusion {
  readonly receipt: string;
  /**
   * `stated`: by the law itself; `mirrored`: by that of a right which has the receipt; `first`: by the law itself, for its
   * own right alone, and of the two still to claim the other one comes first.
   */
  readonly kind: 'stated' | 'mirrored' | 'first';
  /** Names of the rights whose laws state it, and what the first of them cites. */
  readonly by: readonly string[];
  readonly source: string;
}

export function exclusionsOf({ rights }: Rulebook, right: Right, law: Law, day: number): readonly Exclusion[] {
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
