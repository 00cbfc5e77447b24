/**
 * This module compares two answers: it checks whether they are identical, and finds where they differ. It is
 * isomorphic, since a browser needs it too.
 */
export { writeCanonicalJson } from './canonical.ts';
export { findJsonDifferences, type JsonDifference } from './differences.ts';
