/**
 * This module defines the data of a scenario's form: its sentence with the parts that can be chosen, and its
 * likelihoods.
 */

export interface FormView {
  readonly sentence: readonly SentencePart[];
  readonly shares: readonly ShareField[];
  readonly hasShares: boolean;
  /** Holds the address of the scenario without the changes; it is `null` when nothing was changed. */
  readonly reset: string | null;
}

export type SentencePart = { readonly text: string } | { readonly slot: SentenceSlot };

export interface SentenceSlot {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FormOption[];
}

export interface FormOption {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** Describes the field of a likelihood, in percent. */
export interface ShareField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}
