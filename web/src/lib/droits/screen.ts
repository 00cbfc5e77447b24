/** One question as a page shows it, whether it belongs to the start or the engine asks it. */
import type { Field, Option } from '../door/fields.ts';

export type Control =
  /** One of some answers. */
  | { readonly kind: 'one'; readonly name: string; readonly options: readonly Option[]; readonly value: string }
  /** Any of some answers. */
  | {
      readonly kind: 'any';
      readonly name: string;
      readonly options: readonly Option[];
      readonly values: readonly string[];
    }
  /** Written, or chosen from a list; several of one question stand one below the other. */
  | { readonly kind: 'fields'; readonly fields: readonly Field[]; readonly suggestions: readonly string[] };

export interface Screen {
  readonly key: string;
  /** Whether it is said in the language of the law. */
  readonly ofLaw: boolean;
  readonly question: string;
  readonly hint: string | null;
  readonly control: Control;
  /** What can be told more exactly, folded away. */
  readonly exact: Field | null;
  /** Of ranges, where they are cut: kept with the answer. */
  readonly bounds: string;
  /** Which of the soft answers was given. */
  readonly soft: 'unknown' | 'declined' | 'other' | null;
  readonly why: string;
  /** What answers would change. */
  readonly effects: readonly string[];
  readonly error: string | null;
}
