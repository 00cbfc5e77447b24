/**
 * This entry exports what the population engine and outside callers need of values: days, money, periods and languages.
 */
export { BEGINNING, CALENDAR, parseDay, showDay } from './values/calendar.ts';
export { GRID, toGrid } from './values/grid.ts';
export { LANGUAGES, type InEachLanguage, type Language } from './values/languages.ts';
export { TIMES_A_YEAR, getPaymentPeriod } from './values/period.ts';
export type { ValueType } from './values/types.ts';
