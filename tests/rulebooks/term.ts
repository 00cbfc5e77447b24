/**
 * This module draws the formulas of random rulebooks as trees without names. Which name a leaf stands for is decided
 * when the formula is written.
 */
import fc from 'fast-check';
import { RULES } from './grammar.ts';

export const FORMULA_KINDS = ['amount', 'number', 'ratio', 'truth', 'choice', 'day', 'person', 'lasting'] as const;
/** A `ratio` is a number from 0 to 1; a `lasting` is a truth that `held_months` may follow. */
export type FormulaKind = (typeof FORMULA_KINDS)[number];

export interface DrawnTerm {
  readonly kind: FormulaKind;
  /** Is the index of the rule in `RULES[kind]`. */
  readonly rule: number;
  /** Selects one of the names or texts that may be written here. */
  readonly at: number;
  readonly parts: readonly DrawnTerm[];
}

export type TermArbitraries = Readonly<Record<FormulaKind, fc.Arbitrary<DrawnTerm>>>;

/**
 * Returns an arbitrary for each kind of term, with at most `maxDepth` levels. A term shrinks to the first rule of its
 * kind, which is a leaf, and its parts shrink in the same way.
 */
export function drawTerms(maxDepth: number): TermArbitraries {
  return fc.letrec<Record<FormulaKind, DrawnTerm>>((tie) => {
    const of = (kind: FormulaKind): fc.Arbitrary<DrawnTerm> =>
      fc.oneof(
        { maxDepth, depthIdentifier: 'term', withCrossShrink: true },
        ...RULES[kind].map(({ weight = 1, takes = [] }, rule) => ({
          weight,
          arbitrary: fc.record({
            kind: fc.constant(kind),
            rule: fc.constant(rule),
            at: fc.nat(59),
            parts: fc.tuple(...takes.map((part) => tie(part))),
          }) as fc.Arbitrary<DrawnTerm>,
        })),
      );
    return Object.fromEntries(FORMULA_KINDS.map((kind) => [kind, of(kind)])) as Record<
      FormulaKind,
      fc.Arbitrary<DrawnTerm>
    >;
  }) as TermArbitraries;
}
