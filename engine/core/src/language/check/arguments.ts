/** This module checks the number of arguments of a call. */
import type { Ast } from '../ast.ts';
import { FormulaError } from '../names.ts';

/**
 * Returns the arguments when there are as many as the function takes.
 * @throws FormulaError when there are more or fewer
 */
export function requireArguments(n: number, name: string, args: readonly Ast[]): readonly Ast[] {
  if (args.length === n) return args;
  throw new FormulaError(
    'wrong-arguments',
    `${name}(…) takes ${n} arguments, and ${args.length} stand here.`,
    'See the table of functions in SEMANTICS.md.',
  );
}
