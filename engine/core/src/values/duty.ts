/**
 * Duties: what a person can still do, at no cost, to meet a condition (ask another service first, register, accept a
 * project). Only whoever refuses fails it; of whom nothing is told it is taken to be done or still to be done.
 */
import type { Choice } from './types.ts';

export const DONE = 'done';
export const NOT_YET = 'not_yet';
export const REFUSES = 'refuses';
/** The answers about a duty. */
export const DUTY_VALUES = [DONE, NOT_YET, REFUSES] as const;

/** The values of a choice that are possible while nothing is told, as a mask: all of them, but for a duty that one refuses. */
export function untoldMask({ values, duty }: Choice): number {
  const all = 2 ** values.length - 1;
  return duty === undefined ? all : all - 2 ** values.indexOf(REFUSES);
}

/** What a word of a choice says today: of a duty that was once asked with yes and no, these words are still read. */
export function valueToday(type: Choice, raw: unknown): string | null {
  if (typeof raw === 'string' && type.values.includes(raw)) return raw;
  const formerNo = type.duty?.formerNo ?? null;
  if (formerNo === null) return null;
  if (raw === true || raw === 'yes') return DONE;
  return raw === false || raw === 'no' ? formerNo : null;
}
