/**
 * This module converts an amount, a percentage or an age to a band, the range between two of the fixed numbers (cuts)
 * that the table of a code has for it. A band always contains the whole answer.
 */
import type { ValueType } from '@recto-verso/engine';
import { parseValue } from '../../door/parse.ts';
import type { Language } from '../../languages.ts';
import { computeAgeOn, computeBirthRange, formatFormDay } from './ages.ts';
import type { PackedChoice } from './packed-choices.ts';
import type { BandSlot } from './table.ts';

export interface BandEnds {
  readonly min: number;
  readonly max: number;
}

export interface FoundBand {
  readonly band: BandEnds;
  /** Is `true` when the band is exactly what was answered, so that nothing was rounded. */
  readonly exact: boolean;
}

/**
 * Returns the narrowest band that contains an answer. Returns `null` when the answer reaches beyond the first or the
 * last cut, or cannot be parsed.
 */
export function findNarrowestBand(slot: BandSlot, text: string, day: number, language: Language): FoundBand | null {
  const said = endsOf(slot, text, language);
  if (said === null) return null;
  const { min, max } =
    slot.of === 'births' ? { min: computeAgeOn(day, said.max), max: computeAgeOn(day, said.min) + 1 } : said;
  const low = slot.cuts.findLast((cut) => cut <= min);
  const high = slot.cuts.find((cut) => cut >= max);
  if (low === undefined || high === undefined) return null;
  const held = slot.of === 'births' ? computeBirthRange(day, low, high) : { from: low, to: high };
  return { band: { min: low, max: high }, exact: held.from === said.min && held.to === said.max };
}

const TYPES: Readonly<Record<BandSlot['of'], ValueType>> = {
  births: { kind: 'date', min: 0, max: 99991231 },
  shares: { kind: 'number', unit: {}, min: 0, max: 1 },
  amounts: { kind: 'number', unit: { money: 1 }, min: -Infinity, max: Infinity },
};

/**
 * Parses an answer to its two ends as numbers; days are integers, yyyymmdd, and shares are percentages. Returns `null`
 * when the answer cannot be parsed, or is neither a number, a day nor a range of these.
 */
function endsOf({ of }: BandSlot, text: string, language: Language): BandEnds | null {
  const parsed = parseValue(text, TYPES[of], language);
  if (!parsed.ok) return null;
  const { value } = parsed;
  const range = typeof value === 'object' && value !== null && 'min' in value && 'max' in value;
  const [min, max] = (range ? [value.min, value.max] : [value, value]).map((end) => numberOf(end, of));
  return min === undefined || max === undefined || Number.isNaN(min + max) ? null : { min, max };
}

function numberOf(end: unknown, of: BandSlot['of']): number {
  if (typeof end === 'string') return Number(end.replaceAll('-', ''));
  if (typeof end !== 'number') return Number.NaN;
  return of === 'shares' ? Math.round(end * 10_000) / 100 : end;
}

/**
 * Returns the choices by which a code holds a band. No answer and a likely band take one choice each. Any other band
 * takes a choice that announces it, then its lower end, then the number of cuts from there to its upper end.
 * @param band `null` when there is no answer
 */
export function encodeBand(slot: BandSlot, band: BandEnds | null): readonly PackedChoice[] {
  const { shares, likely, cuts } = slot;
  if (band === null) return [{ index: 0, shares }];
  const known = likely.findIndex(([low, high]) => low === band.min && high === band.max);
  if (known >= 0) return [{ index: known + 1, shares }];
  const low = cuts.indexOf(band.min);
  return [
    { index: shares.length - 1, shares },
    { index: low, shares: even(cuts.length) },
    { index: cuts.indexOf(band.max) - low, shares: even(cuts.length - low) },
  ];
}

/**
 * Reads a band from a code, as `encodeBand` wrote it. Returns `null` when there is no answer.
 * @param next reads the next choice and returns its index among the shares
 */
export function decodeBand(slot: BandSlot, next: (shares: readonly number[]) => number): BandEnds | null {
  const { shares, likely, cuts } = slot;
  const index = next(shares);
  if (index === 0) return null;
  const known = likely[index - 1];
  if (known !== undefined) return { min: known[0], max: known[1] };
  const low = next(even(cuts.length));
  const high = low + next(even(cuts.length - low));
  return { min: cuts[low] ?? 0, max: cuts[high] ?? 0 };
}

function even(places: number): readonly number[] {
  return new Array<number>(places).fill(1);
}

/**
 * Writes a band as an answer that the form accepts. A band of ages becomes the range of births that give these ages on
 * `day`.
 */
export function formatBand({ of }: BandSlot, { min, max }: BandEnds, day: number): string {
  if (of !== 'births') return min === max ? String(min) : `${min} - ${max}`;
  const { from, to } = computeBirthRange(day, min, max);
  return `${formatFormDay(from)} - ${formatFormDay(to)}`;
}
