/**
 * This module converts ages to ranges of days of birth. Each of its bands but the first begins at an age at which the
 * law changes.
 */

/** Holds the ages of the law and the day, which determine the answers of the first questions. */
export interface AgeCuts {
  /** Lists the ages at which the law changes, in ascending order. */
  readonly ages: readonly number[];
  readonly majority: number;
  /** The day is an integer, yyyymmdd. */
  readonly today: number;
}

export type Born = 'minor' | 'adult' | 'expected';

export interface AgeBand {
  /** The id is written as `18-24`, `-17` or `66-`. */
  readonly id: string;
  readonly from: number | null;
  /** Holds the last age of the band; `null` means that it has no upper end. */
  readonly to: number | null;
  /** Holds the range of days of birth, as a person would write it. */
  readonly born: string;
}

/** The vocabulary allows no day of birth before this one. */
const EARLIEST = 19000101;

export function listAgeBands({ ages, today }: Pick<AgeCuts, 'ages' | 'today'>): readonly AgeBand[] {
  return [null, ...ages].map((from, i): AgeBand => {
    const next = ages[i] ?? null;
    const to = next === null ? null : next - 1;
    return { id: `${from ?? ''}-${to ?? ''}`, from, to, born: bornBetween(from, to, today) };
  });
}

/**
 * Finds the band that was chosen, by its days of birth, or returns `undefined` when they are those of no band. A code
 * holds only these days, and may be opened on a later day than the one on which the band was chosen.
 */
export function findAgeBand(bands: readonly AgeBand[], born: string): AgeBand | undefined {
  const last = Number(born.slice(-10).split('/').reverse().join(''));
  return bands.find(({ from, to }) => bornBetween(from, to, last + (from ?? 0) * 10_000) === born);
}

/** Returns the days of birth of a minor, of an adult, or of a child that is expected. */
export function formatBirthRange(age: Born, { majority, today }: Pick<AgeCuts, 'majority' | 'today'>): string {
  if (age === 'expected') return `${written(dayAfter(today))} - ${written(dayAfter(today, A_BIRTH_AHEAD))}`;
  return age === 'minor' ? bornBetween(null, majority - 1, today) : bornBetween(majority, null, today);
}

/** An expected child is born within this many days. */
const A_BIRTH_AHEAD = 290;

/**
 * Returns the days of birth of persons who are `from` to `to` years old today. Without `to` the range begins at
 * `EARLIEST`; without `from` it ends today.
 */
function bornBetween(from: number | null, to: number | null, today: number): string {
  const first = to === null ? EARLIEST : dayAfter(today - (to + 1) * 10_000);
  const last = from === null ? today : today - from * 10_000;
  return `${written(first)} - ${written(last)}`;
}

function dayAfter(day: number, days = 1): number {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  const next = new Date(Date.UTC(year, month - 1, date + days));
  return next.getUTCFullYear() * 10_000 + (next.getUTCMonth() + 1) * 100 + next.getUTCDate();
}

/** Writes a day. A 29 February in a year that has none becomes the last day of that month. */
function written(day: number): string {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [Math.min(date, last), month, year].map((n, i) => String(n).padStart(i < 2 ? 2 : 4, '0')).join('/');
}
