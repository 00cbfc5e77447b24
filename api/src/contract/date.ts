/** Days between the outside (ISO strings) and the engine (whole numbers yyyymmdd). */
export { parseDay as dayOf, showDay as isoOf } from '@recto-verso/engine/values';

/** Made once: a list asks what day it is for each of its rows, and a format takes long to make. */
const IN_BELGIUM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

/** Today in Belgium, wherever this runs: the law's day starts there. */
export function today(now: Date = new Date()): number {
  return Number(IN_BELGIUM.format(now).replaceAll('-', ''));
}
