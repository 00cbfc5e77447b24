/** What the desk of whoever helps others adds for a browser, beside `@recto-verso/engine/browser`: fetched when it is used. */
export { comparisonOf } from './patch/compare.ts';
export { sideOf } from './patch/side.ts';
export type { Comparison, SideOfRight } from './patch/comparison.ts';
export { curve } from './patch/curve/curve.ts';
export type { Curve } from './patch/curve/report.ts';
export { heldAfterEvent } from './patch/events/held.ts';
export { pictureOf } from './patch/verso/picture.ts';
export { screen, type Screened } from './patch/screening.ts';
export { effortOf, type Effort } from './explain/effort.ts';
export { CALENDAR } from './values/calendar.ts';
