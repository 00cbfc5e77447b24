/**
 * This module generates formulas as trees, which `formula-text.ts` writes as text and evaluates as SEMANTICS.md
 * defines.
 */
import fc from 'fast-check';

export type ShapeCompareOp = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** The number `at` says which fact of its kind is at this leaf. */
export type AmountShape =
  | { readonly op: 'money'; readonly at: number }
  | { readonly op: 'fifty' }
  | { readonly op: 'plus' | 'minus' | 'min' | 'max'; readonly a: AmountShape; readonly b: AmountShape }
  | { readonly op: 'negate' | 'cents' | 'euros' | 'floor' | 'clamp' | 'scale' | 'monthly'; readonly a: AmountShape }
  | { readonly op: 'times'; readonly a: AmountShape; readonly by: Ratio }
  | { readonly op: 'over'; readonly a: AmountShape; readonly by: Ratio }
  | { readonly op: 'if'; readonly test: TruthShape; readonly a: AmountShape; readonly b: AmountShape }
  | { readonly op: 'row'; readonly key: ChoiceShape }
  | { readonly op: 'row_of_truth'; readonly key: TruthShape }
  | { readonly op: 'step'; readonly index: AmountShape };
export type Ratio = { readonly op: 'share' | 'rest' | 'tilt'; readonly at: number };
export type TruthShape =
  | { readonly op: 'truth'; readonly at: number }
  | { readonly op: 'and' | 'or'; readonly a: TruthShape; readonly b: TruthShape }
  | { readonly op: 'not'; readonly a: TruthShape }
  | { readonly op: 'if_truth'; readonly test: TruthShape; readonly a: TruthShape; readonly b: TruthShape }
  | { readonly op: 'compare'; readonly by: ShapeCompareOp; readonly a: AmountShape; readonly b: AmountShape }
  | { readonly op: 'is' | 'is_not'; readonly a: ChoiceShape; readonly word: number }
  | { readonly op: 'in'; readonly a: ChoiceShape; readonly words: number }
  | { readonly op: 'listed'; readonly a: ChoiceShape }
  | { readonly op: 'same'; readonly a: ChoiceShape; readonly b: ChoiceShape };
export type ChoiceShape =
  | { readonly op: 'choice'; readonly at: number }
  | { readonly op: 'if_choice'; readonly test: TruthShape; readonly a: ChoiceShape; readonly b: ChoiceShape };

export const SHAPE_WORDS = ['small', 'middle', 'large'] as const;
export const LISTED: readonly number[] = [0, 2];
/**
 * This figure and the following ones are those of the test's rulebook. They are amounts in euros, except the rates of
 * `BANDS`.
 */
export const FIFTY = 50;
export const ROWS: readonly number[] = [3, 12.5, 7];
export const ROWS_OF_TRUTH = { no: 1.25, yes: 4 } as const;
export const STEPS = { bounds: [-10, 20, 60], values: [5, 9, 2, 7] } as const;
export const BANDS = { thresholds: [5, 30], rates: [0.1, 0.45] } as const;

export interface Shapes {
  readonly amount: fc.Arbitrary<AmountShape>;
  readonly truth: fc.Arbitrary<TruthShape>;
  readonly choice: fc.Arbitrary<ChoiceShape>;
}

/**
 * Creates the arbitraries of formulas. With `tight`, they draw only formulas that reach both ends of their pair when no
 * fact occurs twice.
 */
export function createShapeArbitraries(mode: 'any' | 'tight', depth = 4): Shapes {
  const at = fc.nat(99);
  const compare = fc.constantFrom<ShapeCompareOp>(
    '<',
    '<=',
    '>',
    '>=',
    ...(mode === 'any' ? (['==', '!='] as const) : []),
  );
  const leaf = fc.oneof(
    { weight: 4, arbitrary: fc.record({ op: fc.constant('money' as const), at }) },
    { weight: 1, arbitrary: fc.constant({ op: 'fifty' as const }) },
  );
  const { amount, truth, choice } = fc.letrec<{
    amount: AmountShape;
    truth: TruthShape;
    choice: ChoiceShape;
    ratio: Ratio;
  }>((tie) => ({
    ratio: fc.record({ op: fc.constantFrom('share', 'rest', 'tilt'), at }),
    amount: fc.oneof(
      { maxDepth: depth, withCrossShrink: true },
      leaf,
      fc.record({ op: fc.constantFrom('plus', 'minus', 'min', 'max'), a: tie('amount'), b: tie('amount') }),
      fc.record({
        op: fc.constantFrom('negate', 'cents', 'euros', 'floor', 'clamp', 'scale', 'monthly'),
        a: tie('amount'),
      }),
      fc.record({ op: fc.constant('times'), a: tie('amount'), by: tie('ratio') }),
      fc.record({
        op: fc.constant('over'),
        a: tie('amount'),
        by: fc.record({ op: fc.constantFrom('share', 'rest'), at }),
      }),
      fc.record({ op: fc.constant('if'), test: tie('truth'), a: tie('amount'), b: tie('amount') }),
      fc.record({ op: fc.constant('row'), key: tie('choice') }),
      fc.record({ op: fc.constant('row_of_truth'), key: tie('truth') }),
      fc.record({
        op: fc.constant('step'),
        index: mode === 'any' ? tie('amount') : fc.record({ op: fc.constant('money'), at }),
      }),
    ) as fc.Arbitrary<AmountShape>,
    truth: fc.oneof(
      { maxDepth: depth, withCrossShrink: true },
      fc.record({ op: fc.constant('truth'), at }),
      fc.record({ op: fc.constantFrom('and', 'or'), a: tie('truth'), b: tie('truth') }),
      fc.record({ op: fc.constant('not'), a: tie('truth') }),
      fc.record({ op: fc.constant('if_truth'), test: tie('truth'), a: tie('truth'), b: tie('truth') }),
      fc.record({ op: fc.constant('compare'), by: compare, a: tie('amount'), b: tie('amount') }),
      fc.record({ op: fc.constantFrom('is', 'is_not'), a: tie('choice'), word: fc.nat(2) }),
      fc.record({ op: fc.constant('in'), a: tie('choice'), words: fc.integer({ min: 1, max: 7 }) }),
      fc.record({ op: fc.constant('listed'), a: tie('choice') }),
      fc.record({ op: fc.constant('same'), a: tie('choice'), b: tie('choice') }),
    ) as fc.Arbitrary<TruthShape>,
    choice: fc.oneof(
      { maxDepth: depth, withCrossShrink: true },
      fc.record({ op: fc.constant('choice'), at }),
      fc.record({ op: fc.constant('if_choice'), test: tie('truth'), a: tie('choice'), b: tie('choice') }),
    ) as fc.Arbitrary<ChoiceShape>,
  }));
  return { amount, truth, choice };
}

/** Draws trees of `and`, `or` and `not` alone. */
export function drawConnectives(): fc.Arbitrary<TruthShape> {
  return fc.letrec<{ truth: TruthShape }>((tie) => ({
    truth: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.record({ op: fc.constant('truth'), at: fc.nat(99) }),
      fc.record({ op: fc.constantFrom('and', 'or'), a: tie('truth'), b: tie('truth') }),
      fc.record({ op: fc.constant('not'), a: tie('truth') }),
    ) as fc.Arbitrary<TruthShape>,
  })).truth;
}
