/** What the form of a scenario shows: its sentence with what can be chosen in it, and its likelihoods. */

/** The sentence of a scenario, in pieces: text, and what can be chosen in it. */
export interface FormView {
  readonly sentence: readonly SentencePart[];
  readonly shares: readonly ShareField[];
  readonly hasShares: boolean;
  /** `null` where nothing was changed. */
  readonly reset: string | null;
}

export type SentencePart = { readonly text: string } | { readonly slot: Slot };

export interface Slot {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** A likelihood, in percent. */
export interface ShareField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}
