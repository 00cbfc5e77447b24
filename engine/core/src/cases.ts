/**
 * This module checks the cases of rights: whether they give what they expect, and whether they cover everything that
 * could be wrong.
 */
export { casesAtHand, type CasesAtHand } from './cases/at-hand.ts';
export { covered, sharedProblems, type Covered } from './cases/cover.ts';
export type { Difference } from './cases/differences.ts';
export { failuresOf, type Failure } from './cases/held.ts';
