/**
 * A situation as users write it, in JSON or YAML. `readSituation` takes anything and says what is wrong; these types are
 * for programs that make a situation.
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
  /** Of receipts alone, as the next three. */
  readonly amount?: ValueInput;
  readonly asked?: ValueInput;
  readonly granted?: ValueInput;
  readonly reviewed?: ValueInput;
}

/** A value, spells, or values by the name of their period (`2025-05`, `2025-Q2`, `2025`). */
export type FactInput = ValueInput | readonly SpellInput[] | { readonly [period: string]: ValueInput };
/** Received or not, spells, or what stands beside the receipt on the day of the answer. */
export type ReceiptInput = ValueInput | readonly SpellInput[] | Omit<SpellInput, 'from' | 'until'>;
export type ThingInput = { readonly [fact: string]: FactInput };

export interface PersonInput {
  readonly partner?: string | SoftInput | { readonly one_of: readonly string[] };
  readonly related?: SoftInput | { readonly [person: string]: string | SoftInput };
  /** Whoever writes by hand may also write `gets: none`. */
  readonly gets?: { readonly [receipt: string]: ReceiptInput } | null;
  /** Screens of the interview that were answered with "nothing else". */
  readonly closed?: readonly string[] | null;
  /** The day since which nothing has changed. */
  readonly unchanged?: string | null;
  /** Facts, and lists of things by kind. */
  readonly [field: string]: unknown;
}

export interface HomeInput {
  /** NIS code; it gives the region, the facts that lists of communes settle, and the desks that are near. */
  readonly commune?: string | SoftInput | { readonly one_of: readonly string[] };
  readonly [field: string]: FactInput | readonly ThingInput[];
}

export interface SituationInput {
  readonly persons: { readonly [id: string]: PersonInput | null };
  readonly home?: HomeInput | null;
  readonly others?: 'unknown' | 'none' | null;
  /** These needs cannot wait; the list is empty where nothing is urgent. */
  readonly urgent?: readonly string[] | null;
  readonly readings?: { readonly [name: string]: ValueInput } | null;
  readonly discretion?: { readonly [name: string]: ValueInput } | null;
}
