/** Formulas of drawn rulebooks, as trees that know no names: what a leaf stands for is settled where it is written. */
import fc from 'fast-check';
import { RULES } from './grammar.ts';

export const KINDS = ['amount', 'number', 'ratio', 'truth', 'choice', 'day', 'person', 'lasting'] as const;
/** `ratio`: from 0 to 1. `lasting`: a truth that `held_months` may follow. */
export type Kind = (typeof KINDS)[number];

export interface Term {
  readonly kind: Kind;
  /** A rule of the grammar of its kind, by its place there. */
  readonly rule: number;
  /** Which of all that may stand there. */
  readonly at: number;
  readonly parts: readonly Term[];
}

export type Terms = Readonly<Record<Kind, fc.Arbitrary<Term>>>;

/** Terms of each kind, of so many floors at most. They shrink towards their parts, and towards what stands first. */
export function terms(maxDepth: number): Terms {
  return fc.letrec<Record<Kind, Term>>((tie) => {
    const of = (kind: Kind): fc.Arbitrary<Term> =>
      fc.oneof(
        { maxDepth, depthIdentifier: 'term', withCrossShrink: true },
        ...RULES[kind].map(({ weight = 1, takes = [] }, rule) => ({
          weight,
          arbitrary: fc.record({
            kind: fc.constant(kind),
            rule: fc.constant(rule),
            at: fc.nat(59),
            parts: fc.tuple(...takes.map((part) => tie(part))),
          }) as fc.Arbitrary<Term>,
        })),
      );
    return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, fc.Arbitrary<Term>>;
  }) as Terms;
}
