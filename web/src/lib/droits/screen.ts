/**
 * This type describes how one question is answered. This module defines a question as a page shows it, for questions of
 * the start and of the engine.
 */
import type { FormField, FieldOption } from '../door/fields.ts';

export type Control =
  /** One of several answers is chosen. */
  | { readonly kind: 'one'; readonly name: string; readonly options: readonly FieldOption[]; readonly value: string }
  /** Any number of answers is chosen. */
  | {
      readonly kind: 'any';
      readonly name: string;
      readonly options: readonly FieldOption[];
      readonly values: readonly string[];
    }
  /** The answers are written, or chosen from a list. Several fields of one question stand one below the other. */
  | { readonly kind: 'fields'; readonly fields: readonly FormField[]; readonly suggestions: readonly string[] };

export interface QuestionScreen {
  readonly key: string;
  /** Is `true` when the texts are in the language of the law. */
  readonly ofLaw: boolean;
  readonly question: string;
  readonly hint: string | null;
  readonly control: Control;
  /** Holds a folded field for a more exact answer, or `null`. */
  readonly exact: FormField | null;
  /** Holds the bounds of ranges, which are kept with the answer. */
  readonly bounds: string;
  /** Says which soft answer was given; it is `null` when none was. */
  readonly soft: 'unknown' | 'declined' | 'other' | null;
  readonly why: string;
  /** Lists what answers would change. */
  readonly effects: readonly string[];
  readonly error: string | null;
}
