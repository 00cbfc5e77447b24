/**
 * This module defines a question as a page shows it, for questions of the start and of the engine. The type `Control`
 * describes how it is answered.
 */
import type { FormField, FieldOption } from '../door/fields.ts';

export type Control =
  | { readonly kind: 'one'; readonly name: string; readonly options: readonly FieldOption[]; readonly value: string }
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
  /**
   * Holds the bounds of the ranges, to be kept with the answer. It is empty when no ranges are shown, and for a
   * question that was asked before, whose bounds are already kept.
   */
  readonly bounds: string;
  /** Says which soft answer was given: not known, not told or different. It is `null` when none was. */
  readonly soft: 'unknown' | 'declined' | 'other' | null;
  readonly why: string;
  /**
   * Lists in words what each answer that the engine tried would change. It names only some of the rights, and it is
   * empty for a question of the start or one that was asked before.
   */
  readonly effects: readonly string[];
  readonly error: string | null;
}
