/**
 * This entry exports the evaluation for a browser. It supplements `@recto-verso/engine/browser` and is fetched with the
 * first answers, so that the first page is ready earlier.
 */
export { evaluate } from './explain/answer/evaluate.ts';
