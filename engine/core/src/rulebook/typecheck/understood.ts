/** This module defines the type-checked rulebook, in which every formula is a term. Lowering reads it. */
import type { GroupTerm, Term } from '../../language/term.ts';
import type { ValueType } from '../../values/types.ts';
import type { Condition } from '../../language/ast.ts';
import type { FactDef, Law, LineKind, Right, Route } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';

/**
 * Describes a tree of conditions whose lines are terms. The tree of the law is kept in `condition`, so that answers can
 * show it.
 */
export type TermTree =
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly term: Term;
      readonly condition: Condition;
      /** Describes a duty: the id of the fact in the vocabulary, and the condition that excuses from it. */
      readonly duty?: { readonly fact: string; readonly excused: Term | null };
    }
  | {
      readonly kind: 'all' | 'any';
      readonly id: string | null;
      readonly items: readonly TermTree[];
      readonly condition: Condition;
    }
  | { readonly kind: 'not'; readonly id: string | null; readonly item: TermTree; readonly condition: Condition };

export interface UnderstoodFact {
  /**
   * Identifies the fact in one law file, for example `example@2026-03-01.category` or
   * `example@2026-03-01.building.counted`.
   */
  readonly id: string;
  /** Is the name in the law, which texts use: `category`, `building.counted`. */
  readonly name: string;
  readonly scope: string;
  readonly term: Term;
  /** Holds the tree of the fact, or `null` when its body is no tree. */
  readonly tree: TermTree | null;
}

export interface UnderstoodLine {
  readonly kind: LineKind;
  readonly id: string;
  readonly term: Term;
}

export interface UnderstoodRoute {
  readonly route: Route;
  readonly when: TermTree;
  readonly starts: Term;
  readonly lasts: Term | null;
  readonly claimFrom: Term | null;
  readonly claimBy: Term | null;
  readonly provisional: Term | null;
  readonly lines: readonly UnderstoodLine[];
}

export interface UnderstoodLaw {
  /** Identifies the law file, for example `example@2026-03-01`. */
  readonly id: string;
  readonly right: Right;
  readonly law: Law;
  readonly claimant: Term;
  readonly facts: readonly UnderstoodFact[];
  readonly routes: readonly UnderstoodRoute[];
  readonly lines: readonly UnderstoodLine[];
  readonly lasts: Term | null;
  readonly heldBy: Term | null;
  readonly concerns: { readonly whom: Term; readonly unless: Term | null } | null;
  readonly paidTo: Term | null;
  readonly oncePer: GroupTerm | null;
  /**
   * Maps the id of each route that states its own group of further persons covered to this group; a route that states
   * `nobody` has no entry. The key `''` stands for the law itself.
   */
  readonly extendsTo: ReadonlyMap<string, GroupTerm>;
}

/** Describes a fact that other rights read under one name for all law files: `example.category`. */
export interface MergedFact {
  readonly id: string;
  readonly scope: string;
  readonly type: ValueType;
  /** Lists the ids of the laws in which the fact exists, sorted by date. */
  readonly laws: readonly string[];
}

/**
 * Describes a fact of the vocabulary: the formula that computes it, the lines from which it follows, and its estimates
 * for the case that nobody states it.
 */
export interface UnderstoodWord {
  readonly def: FactDef;
  readonly is: Term | null;
  readonly implied: readonly UnderstoodImplication[];
  readonly estimated: readonly UnderstoodImplication[];
  readonly usual: readonly UnderstoodUsual[];
}

export interface UnderstoodUsual extends UnderstoodImplication {
  /** The share of those who meet `when` for whom it is otherwise, in parts of one. */
  readonly exceptions: number;
}

export interface UnderstoodImplication {
  readonly value: Term;
  readonly when: Term;
  /**
   * Is set for estimates only: the number of years before the year of the answer to which the estimate also applies. It
   * is left out when the line follows by law.
   */
  readonly yearsBack?: number;
}

export interface Understood {
  readonly rulebook: Rulebook;
  readonly facts: readonly UnderstoodWord[];
  /**
   * Maps each kind of thing that has such a condition to the condition that says for whom there is none besides those
   * listed.
   */
  readonly none: ReadonlyMap<string, Term>;
  readonly laws: readonly UnderstoodLaw[];
  /** Lists the rules of the crossings, in the form of laws. */
  readonly rules: readonly UnderstoodLaw[];
  readonly merged: ReadonlyMap<string, MergedFact>;
  readonly groups: ReadonlyMap<string, GroupTerm>;
}

/**
 * Returns the reading of a rulebook with estimates: each fact follows from its `implied` lines and from its estimates.
 */
export function createEstimatingReading(understood: Understood): Understood {
  return {
    ...understood,
    facts: understood.facts.map((word) =>
      word.estimated.length === 0 ? word : { ...word, implied: [...word.implied, ...word.estimated], estimated: [] },
    ),
  };
}

export function formatLawId(law: Law, right: Right): string {
  const d = String(law.from);
  return `${right.name}@${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}`;
}

/**
 * Returns the name that answers and texts use, which is the same for all law files: `example@2026-03-01.category` →
 * `example.category`.
 */
export function toPublicId(id: string): string {
  return id.replace(/@\d{4}-\d{2}-\d{2}/, '');
}
