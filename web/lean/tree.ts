/** The tree of a script, as far as it is read here. */

export interface Placed {
  readonly type: string;
  /** Characters from the beginning. */
  readonly start: number;
  readonly end: number;
}

export interface Call extends Placed {
  readonly callee: Placed & { readonly name?: string; readonly object?: Placed & { readonly name?: string } };
  readonly arguments: readonly Placed[];
}

/** A call `f(…)`, or what makes an object: `new F(…)`. */
export type CallType = 'CallExpression' | 'NewExpression';

/** Each call in it, outer ones before those inside them, otherwise in the order in which they stand. */
export function callsIn(node: unknown, type: CallType = 'CallExpression'): readonly Call[] {
  return nodesIn(node, type) as readonly Call[];
}

/** `key: value` in an object. */
export interface Property extends Placed {
  readonly key: Placed & { readonly name?: string };
  readonly value: Placed;
}

export interface Declared extends Placed {
  readonly id: Placed & { readonly name: string };
  readonly body: Placed;
}

/** `function f() {…}`, each in it. */
export function functionsIn(node: unknown): readonly Declared[] {
  return nodesIn(node, 'FunctionDeclaration') as readonly Declared[];
}

export function propertiesIn(node: unknown): readonly Property[] {
  return nodesIn(node, 'Property') as readonly Property[];
}

/** Each `const`, `let` or `var` in it, by its word. */
export function declarationsIn(node: unknown): readonly (Placed & { readonly kind: string })[] {
  return nodesIn(node, 'VariableDeclaration') as readonly (Placed & { readonly kind: string })[];
}

interface If extends Placed {
  readonly consequent: Placed & { readonly body?: readonly Placed[] };
  readonly alternate: Placed | null;
}

/** Each `if (…) throw …` in it that does nothing else. */
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
