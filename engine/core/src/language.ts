/** What the engine of populations reads of the language of rules. */
export type { Ast, Place } from './language/ast.ts';
export { parseFormula } from './language/parse.ts';
export { TRUTH } from './language/term.ts';
