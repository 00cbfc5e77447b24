/**
 * This entry exports the evaluation for a browser, with and without the order of the rights and the second run. It
 * supplements `@recto-verso/engine/browser` and is fetched while the first page is read, so that this page is ready
 * earlier.
 */
export { evaluate } from './explain/answer/evaluate.ts';
export { evaluateInOrder } from './explain/order/evaluate-in-order.ts';
