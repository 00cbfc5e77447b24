/**
 * This module declares the types of values, and the units of numbers.
 *
 * A unit is a product of powers: `money/month` is `{ money: 1, month: -1 }`. `share` and `number` have no unit.
 */
export type Unit = Readonly<Record<string, number>>;

/**
 * Says what has been deducted from money that a person earns or receives. SEMANTICS.md defines each basis in terms of
 * the law.
 */
export type Basis = 'gross' | 'taxable' | 'net_taxable' | 'net';

/** Describes a choice. The `values` are ordered: value number i is bit i of a mask. */
export interface ChoiceType {
  readonly kind: 'choice';
  readonly values: readonly string[];
  /**
   * Is present for a duty (`duty.ts`). `formerNo` is the meaning of `no` when the fact was formerly a yes-no question.
   */
  readonly duty?: { readonly formerNo: 'not_yet' | 'refuses' | null };
}

export type ValueType =
  | { readonly kind: 'truth' }
  /** `min` and `max` are finite, and in the unit itself (euros, not ten-thousandths). */
  | {
      readonly kind: 'number';
      readonly unit: Unit;
      /**
       * Only money has a basis. Money without a basis can be combined with any. A figure that does not name its basis
       * has `unstated`, which cannot be combined with any basis.
       */
      readonly basis?: Basis | 'unstated';
      readonly min: number;
      readonly max: number;
    }
  /** Dates are integers, yyyymmdd. */
  | { readonly kind: 'date'; readonly min: number; readonly max: number }
  | ChoiceType
  /** With `nobody`, the answer "nobody" means the person whose fact it is, so that the fact always names somebody. */
  | { readonly kind: 'person'; readonly nobody?: 'oneself' };

/** Says how the values of a dated fact are kept over time. */
export type KeptForm = 'spells' | 'by-month' | 'by-quarter' | 'by-year';
