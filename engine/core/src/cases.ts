/**
 * This module checks the cases of rights: whether the rules give what the cases expect, and whether the cases cover the
 * routes, the thresholds and the days of change of the law.
 */
export { prepareCases, type PreparedCases } from './cases/prepared-cases.ts';
export { checkCoverage, listSharedProblems, type CaseCoverage } from './cases/coverage.ts';
export type { CaseDifference } from './cases/differences.ts';
export { findCaseFailures, type CaseFailure } from './cases/failures.ts';
