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

/** A call `f(…)`, or what makes an object: `new F(…)`. */
export type CallType = 'CallExpression' | 'NewExpression';

/** Each call in it, outer ones before those inside them, otherwise in the order in which they stand. */
export function callsIn(node: unknown, type: CallType = 'CallExpression'): readonly Call[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap((one) => callsIn(one, type));
  return (node as Placed).type === type ? [node as Call, ...below] : below;
}
