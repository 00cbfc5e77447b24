/**
 * This module defines the index of each sum of a group: first homes, persons, winners, losers and ended receipts, then
 * for each right the sums of each setting, and what changes from before to after.
 */
import { SETTINGS } from './job.ts';
import { RECEIPT_STATUSES } from './decide.ts';

/**
 * Lists what is counted of persons in each setting. Each measure has four cells: certain and possible, weighted and in
 * the sample.
 */
export const MEASURES = [
  'entitled',
  'reached',
  'forgotten',
  'undue',
  // `left_out` counts persons who are entitled by a route that is granted by itself, when the data by which the
  // authority decides do not show this. `asks_after_all` counts those among them who nevertheless receive the right
  // because they ask.
  'left_out',
  'asks_after_all',
  'written_to',
  'asks_in_vain',
  // `received` counts persons whether they are entitled or not.
  'received',
] as const;
export type ScenarioMeasure = (typeof MEASURES)[number];
const PER_MEASURE = 4;

/** Lists the amounts of a year, each with a least and a greatest. `due` is `paid` minus `undue` plus `missing`. */
export const EUROS = ['due', 'paid', 'undue', 'missing'] as const;
export type Euros = (typeof EUROS)[number];

/**
 * Lists what is counted of claims: those that are entitled, those that have the right, and those that had to ask. A
 * couple or a home that shares a right counts once. Each has two cells, certain and possible.
 */
export const CLAIMS = ['entitled', 'reached', 'asked'] as const;
export type Claims = (typeof CLAIMS)[number];

export const HEAD = ['homes', 'persons', 'sampled_homes', 'sampled_persons'] as const;
/**
 * `WINNERS` and `LOSERS` are the first cells of the homes that have more, or less, money in a year than before. Their
 * cells are: the certain ones, weighted and in the sample; the difference in money of these, least and greatest; the
 * possible ones, weighted and in the sample.
 */
export const WINNERS = 4;
export const LOSERS = 10;
/**
 * Is the first cell of the persons whose receipt ends: weighted, in the sample, and the amount that they received of it
 * in a year.
 */
export const ENDED = 16;
const RIGHTS = 19;

const OF_PERSONS = MEASURES.length * PER_MEASURE;
const OF_CLAIMS = CLAIMS.length * 2;
const PER_SETTING = OF_PERSONS + OF_CLAIMS + EUROS.length * 2;
const MATRIX = RECEIPT_STATUSES.length ** 2;
/**
 * Is the number of cells for the changes: how much each measure, claim and amount changes, person by person and home by
 * home, least and greatest.
 */
const CHANGES = 2 * (MEASURES.length + CLAIMS.length + EUROS.length);
/**
 * Distinguishes persons who begin to receive a right to which they are then entitled (`gained`), and persons who no
 * longer receive it, whether they are entitled or not (`lost`).
 */
export const MOVES = ['gained', 'lost'] as const;
export type ScenarioMove = (typeof MOVES)[number];
/**
 * Is the number of sums of one right: those of each setting, the matrix of statuses before and after (weighted and in
 * the sample), the changes, and the moves.
 */
export const CELLS_PER_RIGHT = SETTINGS.length * PER_SETTING + 2 * MATRIX + CHANGES + MOVES.length * PER_MEASURE;

export function countScenarioCells(rights: number): number {
  return RIGHTS + rights * CELLS_PER_RIGHT;
}

export function findMeasureCell(right: number, setting: number, measure: number): number {
  return RIGHTS + right * CELLS_PER_RIGHT + setting * PER_SETTING + measure * PER_MEASURE;
}

export function findClaimsCell(right: number, setting: number, of: number): number {
  return findMeasureCell(right, setting, 0) + OF_PERSONS + 2 * of;
}

export function findEurosCell(right: number, setting: number, of: number): number {
  return findMeasureCell(right, setting, 0) + OF_PERSONS + OF_CLAIMS + 2 * of;
}

export function findMatrixCell(right: number, before: number, after: number): number {
  return findMeasureCell(right, SETTINGS.length, 0) + 2 * (before * RECEIPT_STATUSES.length + after);
}

/**
 * Returns the first cell of a change. The changes of measures come first, then those of claims, then those of euros.
 */
export function findChangeCell(right: number, of: 'measures' | 'claims' | 'euros', k: number): number {
  const before = { measures: 0, claims: MEASURES.length, euros: MEASURES.length + CLAIMS.length }[of];
  return findMatrixCell(right, RECEIPT_STATUSES.length, 0) + 2 * (before + k);
}

/**
 * Returns the first of a move's four cells. As for a measure, they are certain and possible, weighted and in the
 * sample.
 */
export function findMoveCell(right: number, move: number): number {
  return findChangeCell(right, 'euros', EUROS.length) + move * PER_MEASURE;
}
