/**
 * This module checks the cases of rights: whether they give what they expect, and whether they cover everything that
 * could be wrong.
 */
export { prepareCases, type PreparedCases } from './cases/prepared-cases.ts';
export { checkCoverage, listSharedProblems, type CaseCoverage } from './cases/coverage.ts';
export type { CaseDifference } from './cases/differences.ts';
export { findCaseFailures, type CaseFailure } from './cases/failures.ts';
