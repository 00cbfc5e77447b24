/**
 * This module compares two answers: it checks whether they are identical, and finds where they differ. It is
 * isomorphic, since a browser needs it too.
 */
export { canonicalJson } from './canonical.ts';
export { differences, type Difference } from './differences.ts';
