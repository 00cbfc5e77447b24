/** Where each sum of a group stands: of persons and homes, then right by right for each setting, then from before to after. */
import { SETTINGS } from './job.ts';
import { STATUSES } from './decide.ts';

/** What is counted of persons in each setting: certain and possible, weighted and of the sample. */
export const MEASURES = [
  'entitled',
  'reached',
  'forgotten',
  'undue',
  // Entitled by a route that comes by itself, and not seen so: by those, whoever asks all the same.
  'left_out',
  'asks_after_all',
  'written_to',
  'asks_in_vain',
  // Entitled or not.
  'received',
] as const;
export type Measure = (typeof MEASURES)[number];
const PER_MEASURE = 4;

/** Euros of a year, least and greatest. Paid less undue plus missing is due. */
export const EUROS = ['due', 'paid', 'undue', 'missing'] as const;
export type Euros = (typeof EUROS)[number];

/** Claims, one where a couple or a home shares it: certain and possible, of who is entitled, of who has it, and of who had to ask. */
export const CLAIMS = ['entitled', 'reached', 'asked'] as const;
export type Claims = (typeof CLAIMS)[number];

export const HEAD = ['homes', 'persons', 'sampled_homes', 'sampled_persons'] as const;
/**
 * Homes that have more, or less, of money in a year than before: for certain, weighted and of the sample; how much these
 * have, least and greatest; then those of whom it is possible, weighted and of the sample.
 */
export const WINNERS = 4;
export const LOSERS = 10;
/** Persons whose receipt ends: weighted, of the sample; then what they received of it in a year. */
export const ENDED = 16;
const RIGHTS = 19;

const OF_PERSONS = MEASURES.length * PER_MEASURE;
const OF_CLAIMS = CLAIMS.length * 2;
const PER_SETTING = OF_PERSONS + OF_CLAIMS + EUROS.length * 2;
const MATRIX = STATUSES.length ** 2;
/** How much each of what is counted in a setting changes, person by person and home by home: least and greatest. */
const CHANGES = 2 * (MEASURES.length + CLAIMS.length + EUROS.length);
/** Persons who come to receive what they are entitled to, and persons who no longer receive it. */
export const MOVES = ['gained', 'lost'] as const;
export type Move = (typeof MOVES)[number];
/**
 * Sums of one right: each setting, the ways from a status before to one after (weighted and of the sample), the changes, and
 * who moves.
 */
export const PER_RIGHT = SETTINGS.length * PER_SETTING + 2 * MATRIX + CHANGES + MOVES.length * PER_MEASURE;

export function sizeOf(rights: number): number {
  return RIGHTS + rights * PER_RIGHT;
}

export function measureAt(right: number, setting: number, measure: number): number {
  return RIGHTS + right * PER_RIGHT + setting * PER_SETTING + measure * PER_MEASURE;
}

export function claimsAt(right: number, setting: number, of: number): number {
  return measureAt(right, setting, 0) + OF_PERSONS + 2 * of;
}

export function eurosAt(right: number, setting: number, of: number): number {
  return measureAt(right, setting, 0) + OF_PERSONS + OF_CLAIMS + 2 * of;
}

export function matrixAt(right: number, before: number, after: number): number {
  return measureAt(right, SETTINGS.length, 0) + 2 * (before * STATUSES.length + after);
}

/** Changes of measures stand first, then those of claims, then those of euros. */
export function changeAt(right: number, of: 'measures' | 'claims' | 'euros', k: number): number {
  const before = { measures: 0, claims: MEASURES.length, euros: MEASURES.length + CLAIMS.length }[of];
  return matrixAt(right, STATUSES.length, 0) + 2 * (before + k);
}

/** As of a measure: certain and possible, weighted and of the sample. */
export function moveAt(right: number, move: number): number {
  return changeAt(right, 'euros', EUROS.length) + move * PER_MEASURE;
}
