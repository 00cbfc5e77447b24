/**
 * This module handles duties: what a person can still do at no cost to meet a condition (ask another service first,
 * register, accept a project). Only a person who refuses, and is not excused, fails the condition. When nothing is
 * told, the duty counts as done or still to be done.
 */
import type { ChoiceType } from './types.ts';

export const DONE = 'done';
export const NOT_YET = 'not_yet';
export const REFUSES = 'refuses';
/** Lists the possible answers about a duty. */
export const DUTY_VALUES = [DONE, NOT_YET, REFUSES] as const;

/**
 * Returns the mask of the values that a choice can have while nothing is told: all of them, except the refusal of a
 * duty.
 */
export function computeUntoldMask({ values, duty }: ChoiceType): number {
  const all = 2 ** values.length - 1;
  return duty === undefined ? all : all - 2 ** values.indexOf(REFUSES);
}

/**
 * Returns the value of a choice that an answer means, or `null` when there is none. A duty that was formerly a yes-no
 * question still accepts yes and no.
 */
export function findPresentValue(type: ChoiceType, raw: unknown): string | null {
  if (typeof raw === 'string' && type.values.includes(raw)) return raw;
  const formerNo = type.duty?.formerNo ?? null;
  if (formerNo === null) return null;
  if (raw === true || raw === 'yes') return DONE;
  return raw === false || raw === 'no' ? formerNo : null;
}
