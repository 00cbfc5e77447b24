/**
 * The types of values, and the units of numbers.
 *
 * A unit is a product of powers: `money/month` is `{ money: 1, month: -1 }`. `share` and `number` have none.
 */
export type Unit = Readonly<Record<string, number>>;

/** What has been taken off money that somebody earns or receives; SEMANTICS.md says what each is in the law. */
export type Basis = 'gross' | 'taxable' | 'net_taxable' | 'net';

/** `values` in their order; value number i is bit i of a mask. */
export interface Choice {
  readonly kind: 'choice';
  readonly values: readonly string[];
  /** Of a duty (`duty.ts`). `formerNo`: what `no` says where the fact was once a yes-no. */
  readonly duty?: { readonly formerNo: 'not_yet' | 'refuses' | null };
}

export type ValueType =
  | { readonly kind: 'truth' }
  /** `min` and `max` are finite and in the unit itself (euros, not ten-thousandths). */
  | {
      readonly kind: 'number';
      readonly unit: Unit;
      /** Of money alone. Money without one stands beside any; `unstated`, of a figure that names none, stands beside no basis. */
      readonly basis?: Basis | 'unstated';
      readonly min: number;
      readonly max: number;
    }
  /** Dates are whole numbers yyyymmdd. */
  | { readonly kind: 'date'; readonly min: number; readonly max: number }
  | Choice
  /** `nobody`: whoever says nobody means the person whose fact it is, so that somebody is named always. */
  | { readonly kind: 'person'; readonly nobody?: 'oneself' };

/** How a dated fact is kept. */
export type Kept = 'spells' | 'by-month' | 'by-quarter' | 'by-year';
