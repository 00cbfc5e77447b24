/** The tree of a script, as far as it is read here. */

export interface Placed {
  readonly type: string;
  /** Characters from the beginning. */
  readonly start: number;
  readonly end: number;
}

export interface Call extends Placed {
  readonly callee: Placed & { readonly name?: string };
  readonly arguments: readonly Placed[];
}

/** Each call in it, outer ones before those inside them, otherwise in the order in which they stand. */
export function callsIn(node: unknown): readonly Call[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(callsIn);
  return (node as Placed).type === 'CallExpression' ? [node as Call, ...below] : below;
}
