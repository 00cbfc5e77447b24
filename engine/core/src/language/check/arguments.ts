/** How many arguments stand in a call. */
import type { Ast } from '../ast.ts';
import { FormulaError } from '../names.ts';

/** The arguments, if there are as many as the function takes. */
export function exactly(n: number, name: string, args: readonly Ast[]): readonly Ast[] {
  if (args.length === n) return args;
  throw new FormulaError(
    'wrong-arguments',
    `${name}(…) takes ${n} arguments, and ${args.length} stand here.`,
    'See the table of functions in SEMANTICS.md.',
  );
}
