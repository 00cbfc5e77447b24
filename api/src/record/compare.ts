/**
 * This module exports the functions that compare two answers: they check whether the answers are identical, and find
 * where they differ. They run in Node and in a browser.
 */
export { writeCanonicalJson } from './canonical.ts';
export { findJsonDifferences, type JsonDifference } from './differences.ts';
