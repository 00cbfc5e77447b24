/**
 * This module exports what the caseworkers' desk needs in a browser in addition to `@recto-verso/engine/browser`. It is
 * fetched when it is first used.
 */
export { comparisonOf } from './ask/compare/compare.ts';
export { sideOf } from './ask/compare/side.ts';
export type { Comparison, SideOfRight } from './contract/comparison.ts';
export type { Curve } from './contract/curve.ts';
export { curve } from './ask/curve/curve.ts';
export { heldAfterEvent } from './ask/events/held.ts';
export { pictureOf } from './ask/verso/picture.ts';
export { screen, type Screened } from './ask/screening.ts';
export { screenWords } from './rulebook/interview/screen.ts';
export { fieldsOf, receiptToday } from './situation/fields.ts';
export { effortOf, type Effort } from './explain/sentences/effort.ts';
export { CALENDAR } from './values/calendar.ts';
