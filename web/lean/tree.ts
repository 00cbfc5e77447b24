/** This module describes those parts of the syntax tree of a script that the plugins in this folder read. */

export interface SyntaxNode {
  readonly type: string;
  /** The position is counted in characters from the beginning of the script. */
  readonly start: number;
  readonly end: number;
}

export interface CallNode extends SyntaxNode {
  readonly callee: SyntaxNode & { readonly name?: string; readonly object?: SyntaxNode & { readonly name?: string } };
  readonly arguments: readonly SyntaxNode[];
}

/** Tells a call `f(…)` from the construction of an object, `new F(…)`. */
export type CallType = 'CallExpression' | 'NewExpression';

/** Lists the calls in a tree, in the order of the script, with an outer call before the calls inside it. */
export function findCalls(node: unknown, type: CallType = 'CallExpression'): readonly CallNode[] {
  return nodesIn(node, type) as readonly CallNode[];
}

export interface Property extends SyntaxNode {
  readonly key: SyntaxNode & { readonly name?: string };
  readonly value: SyntaxNode;
}

export interface FunctionNode extends SyntaxNode {
  readonly id: SyntaxNode & { readonly name: string };
  readonly body: SyntaxNode;
}

/** Lists the declarations `function f() {…}` in a tree. */
export function findFunctions(node: unknown): readonly FunctionNode[] {
  return nodesIn(node, 'FunctionDeclaration') as readonly FunctionNode[];
}

export function findProperties(node: unknown): readonly Property[] {
  return nodesIn(node, 'Property') as readonly Property[];
}

/** Lists the variable declarations in a tree; `kind` is `const`, `let` or `var`. */
export function findDeclarations(node: unknown): readonly (SyntaxNode & { readonly kind: string })[] {
  return nodesIn(node, 'VariableDeclaration') as readonly (SyntaxNode & { readonly kind: string })[];
}

interface If extends SyntaxNode {
  readonly consequent: SyntaxNode & { readonly body?: readonly SyntaxNode[] };
  readonly alternate: SyntaxNode | null;
}

/** Lists the statements `if (…) throw …` that do nothing else. */
export function findThrowStatements(node: unknown): readonly SyntaxNode[] {
  return (nodesIn(node, 'IfStatement') as readonly If[]).filter(({ consequent, alternate }) => {
    const [first, ...others] = consequent.body ?? [consequent];
    return alternate === null && others.length === 0 && first?.type === 'ThrowStatement';
  });
}

function nodesIn(node: unknown, type: string): readonly SyntaxNode[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap((one) => nodesIn(one, type));
  return (node as SyntaxNode).type === type ? [node as SyntaxNode, ...below] : below;
}
