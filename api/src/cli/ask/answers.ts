/** What somebody types as an answer, read as a value of a situation. */
import { parseDay } from '@recto-verso/engine';

/** Ends the interview; what was answered is kept. */
export const STOP = 'q';
/** Said by whoever does not know. */
export const UNSURE = '?';

/** The places (from 0) of the options whose numbers were typed; `null` where one of them is no number of an option. */
export function readNumbers(text: string, count: number): readonly number[] | null {
  const places = text
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map((word) => Number(word) - 1);
  return places.every((place) => Number.isInteger(place) && place >= 0 && place < count) ? places : null;
}

/** `1200`, or a range as `1000-1500`; `null` where it is neither. */
export function readAmount(text: string): number | { readonly min: number; readonly max: number } | null {
  const [, least = '', most] = /^(\d+(?:[.,]\d+)?)(?:\s*-\s*(\d+(?:[.,]\d+)?))?$/.exec(text.trim()) ?? [];
  if (least === '') return null;
  const [min, max] = [least, most ?? least].map((end) => Number(end.replace(',', '.'))) as [number, number];
  return most === undefined ? min : max < min ? null : { min, max };
}

/** A day as 2024-05-01; `null` where it is none. */
export function readDay(text: string): string | null {
  return parseDay(text.trim()) === null ? null : text.trim();
}
