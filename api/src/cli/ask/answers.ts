/** This module reads what a person types as an answer: the numbers of options, an amount, or a day. */
import { parseDay } from '@recto-verso/engine';

/** This input ends the interview; the answers given so far are kept. */
export const STOP = 'q';
/** This input says that the person does not know the answer. */
export const UNSURE = '?';

/**
 * Returns the indexes (from 0) of the options whose numbers (from 1) were typed; there are none when the text is empty.
 * Returns `null` when a part of the text is not the number of an option.
 */
export function readNumbers(text: string, count: number): readonly number[] | null {
  const places = text
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map((word) => Number(word) - 1);
  return places.every((place) => Number.isInteger(place) && place >= 0 && place < count) ? places : null;
}

/**
 * Reads an amount such as `1200`, or a range such as `1000-1500`. Returns `null` when the text is neither, or when the
 * range ends below its start.
 */
export function readAmount(text: string): number | { readonly min: number; readonly max: number } | null {
  const [, least = '', most] = /^(\d+(?:[.,]\d+)?)(?:\s*-\s*(\d+(?:[.,]\d+)?))?$/.exec(text.trim()) ?? [];
  if (least === '') return null;
  const [min, max] = [least, most ?? least].map((end) => Number(end.replace(',', '.'))) as [number, number];
  return most === undefined ? min : max < min ? null : { min, max };
}

/** Returns the text without surrounding spaces when it is a day such as 2024-05-01, otherwise `null`. */
export function readDay(text: string): string | null {
  return parseDay(text.trim()) === null ? null : text.trim();
}
