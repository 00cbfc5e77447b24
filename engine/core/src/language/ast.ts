/**
 * The syntax tree of one line of a rule file.
 *
 * jsep reads a line; `parse.ts` turns what it returns into these nodes, so that nothing above this
 * floor depends on the parser. `first_of` and `tree` come from the shape of the YAML, not from a line.
 */

/** Where a piece of a rule file stands: for messages and for explanations. `line` counts from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** Path of keys inside the file, e.g. `routes.on_request.when`. */
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

/** A line of text with its tree and its place. */
export interface Formula {
  readonly text: string;
  readonly ast: Ast;
  readonly place: Place;
}

/** A condition: one line, or `all`, `any`, `not` over others. `id` is the name that texts explain. */
export type Condition =
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly source: string | null;
      readonly formula: Formula;
      /** The formula says that this duty is not refused, or that `excused` holds. */
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

/** `first_of`: the value of the first branch whose condition holds; the last branch is `otherwise` (`when: null`). */
export interface FirstOf {
  readonly kind: 'first_of';
  readonly branches: readonly { readonly value: Formula; readonly when: Formula | null }[];
  readonly place: Place;
}

/** What stands behind a fact's name: a formula, a `first_of`, or a tree of conditions. */
export type Body =
  | { readonly kind: 'formula'; readonly formula: Formula }
  | FirstOf
  | { readonly kind: 'tree'; readonly tree: Condition };
