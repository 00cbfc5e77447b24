/** This module describes those parts of the syntax tree of a script that the plugins in this folder read. */

export interface Placed {
  readonly type: string;
  /** The position is counted in characters from the beginning of the script. */
  readonly start: number;
  readonly end: number;
}

export interface Call extends Placed {
  readonly callee: Placed & { readonly name?: string; readonly object?: Placed & { readonly name?: string } };
  readonly arguments: readonly Placed[];
}

/** Tells a call `f(…)` from the construction of an object, `new F(…)`. */
export type CallType = 'CallExpression' | 'NewExpression';

/** Lists the calls in a tree, in the order of the script, with an outer call before the calls inside it. */
export function callsIn(node: unknown, type: CallType = 'CallExpression'): readonly Call[] {
  return nodesIn(node, type) as readonly Call[];
}

/** Describes a `key: value` pair of an object. */
export interface Property extends Placed {
  readonly key: Placed & { readonly name?: string };
  readonly value: Placed;
}

export interface Declared extends Placed {
  readonly id: Placed & { readonly name: string };
  readonly body: Placed;
}

/** Lists the declarations `function f() {…}` in a tree. */
export function functionsIn(node: unknown): readonly Declared[] {
  return nodesIn(node, 'FunctionDeclaration') as readonly Declared[];
}

export function propertiesIn(node: unknown): readonly Property[] {
  return nodesIn(node, 'Property') as readonly Property[];
}

/** Lists the variable declarations in a tree; `kind` is `const`, `let` or `var`. */
export function declarationsIn(node: unknown): readonly (Placed & { readonly kind: string })[] {
  return nodesIn(node, 'VariableDeclaration') as readonly (Placed & { readonly kind: string })[];
}

interface If extends Placed {
  readonly consequent: Placed & { readonly body?: readonly Placed[] };
  readonly alternate: Placed | null;
}

/** Lists the statements `if (…) throw …` that do nothing else. */
export function refusalsIn(node: unknown): readonly Placed[] {
  return (nodesIn(node, 'IfStatement') as readonly If[]).filter(({ consequent, alternate }) => {
    const [first, ...others] = consequent.body ?? [consequent];
    return alternate === null && others.length === 0 && first?.type === 'ThrowStatement';
  });
}

function nodesIn(node: unknown, type: string): readonly Placed[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap((one) => nodesIn(one, type));
  return (node as Placed).type === type ? [node as Placed, ...below] : below;
}
