/**
 * This module defines the syntax tree of one line of a rule file.
 *
 * jsep parses a line, and `parse.ts` converts its result to these nodes, so that no other module depends on the parser.
 * `first_of` and `tree` come from the structure of the YAML, not from a line.
 */

/** Locates a piece of a rule file, for messages and explanations. `line` counts from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** Holds the path of keys inside the file, e.g. `routes.on_request.when`. */
  readonly field: string;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'and' | 'or';
export type UnaryOperator = 'not' | '-';

export type Ast =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly object: Ast; readonly name: string }
  | { readonly kind: 'index'; readonly object: Ast; readonly index: Ast }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Ast[] }
  | { readonly kind: 'method'; readonly object: Ast; readonly name: string; readonly args: readonly Ast[] }
  | { readonly kind: 'unary'; readonly op: UnaryOperator; readonly operand: Ast }
  | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Ast; readonly right: Ast }
  | { readonly kind: 'list'; readonly items: readonly Ast[] };

/** Holds the text of a line, its syntax tree and its place. */
export interface Formula {
  readonly text: string;
  readonly ast: Ast;
  readonly place: Place;
}

/**
 * Describes a condition: one line, or `all`, `any` or `not` over other conditions. `id` is the name under which the
 * texts explain it.
 */
export type Condition =
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly source: string | null;
      readonly formula: Formula;
      /** Is present when the formula says that this duty is not refused, or that `excused` holds. */
      readonly duty?: { readonly fact: string; readonly excused: Formula | null };
    }
  | {
      readonly kind: 'all' | 'any';
      readonly id: string | null;
      readonly source: string | null;
      readonly items: readonly Condition[];
      readonly place: Place;
    }
  | {
      readonly kind: 'not';
      readonly id: string | null;
      readonly source: string | null;
      readonly item: Condition;
      readonly place: Place;
    };

/**
 * Describes `first_of`: it has the value of the first branch whose condition holds; the last branch is `otherwise`
 * (`when: null`).
 */
export interface FirstOf {
  readonly kind: 'first_of';
  readonly branches: readonly { readonly value: Formula; readonly when: Formula | null }[];
  readonly place: Place;
}

/** Describes how a fact is defined: by a formula, a `first_of`, or a tree of conditions. */
export type Body =
  | { readonly kind: 'formula'; readonly formula: Formula }
  | FirstOf
  | { readonly kind: 'tree'; readonly tree: Condition };
