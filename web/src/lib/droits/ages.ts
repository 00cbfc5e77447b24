/** Ages as days of birth: bands whose ends are the ages at which the law turns. */

/** What of the law and of the day the first questions are cut by. */
export interface Cuts {
  /** Ages, in order. */
  readonly ages: readonly number[];
  readonly majority: number;
  /** yyyymmdd */
  readonly today: number;
}

export type Born = 'minor' | 'adult' | 'expected';

export interface Band {
  /** `18-24`, `-17`, `66-` */
  readonly id: string;
  readonly from: number | null;
  /** The last age that belongs to it. */
  readonly to: number | null;
  /** Days of birth, as somebody would write them. */
  readonly born: string;
}

/** Nobody was born before, as the vocabulary has it. */
const EARLIEST = 19000101;

export function bandsOf({ ages, today }: Pick<Cuts, 'ages' | 'today'>): readonly Band[] {
  return [null, ...ages].map((from, i): Band => {
    const next = ages[i] ?? null;
    const to = next === null ? null : next - 1;
    return { id: `${from ?? ''}-${to ?? ''}`, from, to, born: bornBetween(from, to, today) };
  });
}

/** The band that was chosen on some day, by its days of birth: a code brings these alone, and is opened later. */
export function bandBorn(bands: readonly Band[], born: string): Band | undefined {
  const last = Number(born.slice(-10).split('/').reverse().join(''));
  return bands.find(({ from, to }) => bornBetween(from, to, last + (from ?? 0) * 10_000) === born);
}

/** Whoever has not come of age, or has, or is to be born. */
export function bornText(age: Born, { majority, today }: Pick<Cuts, 'majority' | 'today'>): string {
  if (age === 'expected') return `${written(dayAfter(today))} - ${written(dayAfter(today, A_BIRTH_AHEAD))}`;
  return age === 'minor' ? bornBetween(null, majority - 1, today) : bornBetween(majority, null, today);
}

/** Days within which a child that is expected is born. */
const A_BIRTH_AHEAD = 290;

/** Of whoever is as old as that today: no year before the first, and not a day after the last. */
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

/** 29 February of a year that has none is written as the last day that it has. */
function written(day: number): string {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [Math.min(date, last), month, year].map((n, i) => String(n).padStart(i < 2 ? 2 : 4, '0')).join('/');
}
