/** Two answers, whether they are the same to the letter, and where not: what a browser needs as well. Isomorphic. */
export { canonicalJson } from './canonical.ts';
export { differences, type Difference } from './differences.ts';
