/** The cases of rights: whether they come out as they expect, and whether they touch all that could be wrong. */
export { casesAtHand, type CasesAtHand } from './cases/at-hand.ts';
export { covered, sharedProblems, type Covered } from './cases/cover.ts';
export type { Difference } from './cases/differences.ts';
export { failuresOf, type Failure } from './cases/held.ts';
