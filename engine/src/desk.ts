/** What the desk of whoever helps others adds for a browser, beside `@recto-verso/engine/browser`: fetched when it is used. */
export { screen, type Screened } from './patch/screening.ts';
export { effortOf, type Effort } from './explain/effort.ts';
export { CALENDAR } from './values/calendar.ts';
