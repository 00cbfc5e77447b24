/**
 * This module exports what the caseworkers' desk needs in a browser in addition to `@recto-verso/engine/browser`. It is
 * fetched when it is first used.
 */
export { compareAnswers } from './ask/compare/compare.ts';
export { toSideOfRight } from './ask/compare/side.ts';
export type { Comparison, SideOfRight } from './contract/comparison.ts';
export type { Curve } from './contract/curve.ts';
export { computeCurve } from './ask/curve/curve.ts';
export { evaluateHeldAfterEvent } from './ask/events/held-after-event.ts';
export { comparePictures } from './ask/verso/picture.ts';
export { screenHousehold, type Screened } from './ask/screening.ts';
export { listScreenWords } from './rulebook/interview/screen.ts';
export { getFields, findReceiptName } from './situation/fields.ts';
export { getEffort, type Effort } from './explain/sentences/effort.ts';
export { CALENDAR } from './values/calendar.ts';
