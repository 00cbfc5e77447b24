/** This module exports what the engine of populations needs of the rule language. */
export type { Ast, Place } from './language/ast.ts';
export { parseFormula } from './language/parse.ts';
export { TRUTH } from './language/term.ts';
