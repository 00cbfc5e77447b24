/**
 * This module declares the types of a situation as users write it in JSON or YAML. `readSituation` accepts any value
 * and reports what is wrong; these types are for programs that create a situation.
 */
export type ExactInput = string | number | boolean;
export type SoftInput = null | { readonly declined: true } | { readonly other: string };
export type ValueInput =
  | ExactInput
  | SoftInput
  | { readonly min?: number | string; readonly max?: number | string }
  | { readonly one_of: readonly ExactInput[] };

export interface SpellInput {
  readonly from?: string | null;
  readonly until?: string | null;
  readonly value?: ValueInput;
  /** Only the spells of receipts have this field and the next three. */
  readonly amount?: ValueInput;
  readonly asked?: ValueInput;
  readonly granted?: ValueInput;
  readonly reviewed?: ValueInput;
}

/**
 * A fact is written as one value, as spells, or as values by the name of their period (`2025-05`, `2025-Q2`, `2025`).
 */
export type FactInput = ValueInput | readonly SpellInput[] | { readonly [period: string]: ValueInput };
/** A receipt is written as a yes or no, as spells, or as its details on the day of the answer. */
export type ReceiptInput = ValueInput | readonly SpellInput[] | Omit<SpellInput, 'from' | 'until'>;
export type ThingInput = { readonly [fact: string]: FactInput };

export interface PersonInput {
  readonly partner?: string | SoftInput | { readonly one_of: readonly string[] };
  readonly related?: SoftInput | { readonly [person: string]: string | SoftInput };
  /** The reader also accepts `gets: none`, which is meant for files written by hand. */
  readonly gets?: { readonly [receipt: string]: ReceiptInput } | null;
  /** Lists the screens of the interview that were answered with "nothing else". */
  readonly closed?: readonly string[] | null;
  /** Is the day, as ISO text, since which nothing has changed. */
  readonly unchanged?: string | null;
  /** The other fields are facts, and lists of things by their kind. */
  readonly [field: string]: unknown;
}

export interface HomeInput {
  /**
   * The commune is given by its NIS code. It determines the region, the facts that depend on lists of communes, and the
   * desks nearby.
   */
  readonly commune?: string | SoftInput | { readonly one_of: readonly string[] };
  readonly [field: string]: FactInput | readonly ThingInput[];
}

export interface SituationInput {
  readonly persons: { readonly [id: string]: PersonInput | null };
  readonly home?: HomeInput | null;
  readonly others?: 'unknown' | 'none' | null;
  /** Lists the needs that cannot wait. The list is empty when nothing is urgent. */
  readonly urgent?: readonly string[] | null;
  readonly readings?: { readonly [name: string]: ValueInput } | null;
  readonly discretion?: { readonly [name: string]: ValueInput } | null;
}
