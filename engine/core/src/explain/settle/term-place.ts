/**
 * This module describes the place in which a reason evaluates a term (which rows, which day), and reads the columns
 * there.
 */
import type { Household } from '../../run/household.ts';
import type { RowAt, TermValue, TermPosition } from '../../run/terms.ts';
import { findColumnEnds } from '../../plan/layout.ts';
import type { Column } from '../../plan/columns.ts';
import type { RowName } from '../../language/term.ts';
import type { RulebookIndex } from '../rulebook-index.ts';

export type { RowAt, TermValue };

export interface TermPlace extends TermPosition {
  readonly book: RulebookIndex;
  readonly household: Household;
}

/**
 * Returns the place of a person. Results about groups are cached in the household, which has the same values whenever
 * its reasons are read, because each trial restores what it changed.
 */
export function createPersonPlace(book: RulebookIndex, household: Household, row: number): TermPlace {
  return { book, household, me: { scope: 'person', row }, member: null, day: null };
}

/** Computes a value once for a household and keeps it there under a key. */
export function cacheInHousehold<T extends object>({ kept }: Household, key: string, run: () => T): T {
  const there = kept.get(key);
  if (there !== undefined) return there as T;
  const made = run();
  kept.set(key, made);
  return made;
}

/** Holds whether a condition certainly holds (`c`) and whether it possibly does (`p`). */
export interface TruthBounds {
  readonly c: boolean;
  readonly p: boolean;
}
export const OPEN_TRUTH: TruthBounds = { c: false, p: true };

export function createSettledNumber(lo: number, hi: number = lo): TermValue {
  return { shape: 'number', lo, hi };
}
export function createSettledTruth(c: boolean, p: boolean = c): TermValue {
  return { shape: 'truth', c, p };
}

export const HOME_ROW: RowAt = { scope: 'home', row: 0 };

/** Returns the row that a row name of a formula stands for; `null` for `member` outside a group. */
export function resolveRowName(place: TermPlace, name: RowName): RowAt | null {
  return name === 'home' ? HOME_ROW : name === 'me' ? place.me : place.member;
}

export function getPlaceDay(place: TermPlace): number {
  return place.day ?? place.household.memory.today;
}

/** Returns the number of rows of a scope, including those for unlisted persons or things. */
export function countRows(household: Household, scope: string): number {
  return household.memory.blocks[scope]?.rows ?? 0;
}

/** Returns the value of a column in a row, by the id of the column; `null` when the plan has no such column. */
export function readColumn(household: Household, id: string, row: number): TermValue | null {
  const column = household.period.plan.columns.get(id);
  return column === undefined ? null : readSettledCell(household, column, row);
}

/** Returns the value of a column in a row, as it stands in the memory of the household. */
export function readSettledCell(household: Household, column: Column, row: number): TermValue {
  const block = household.memory.blocks[column.scope];
  const ends = findColumnEnds(household.period.layout, column);
  const base = row * (block?.stride ?? 0);
  const [lo, hi] = [block?.data[base + ends[0]] ?? 0, block?.data[base + ends[1]] ?? 0];
  if (column.shape === 'number') return createSettledNumber(lo, hi);
  return column.shape === 'truth' ? createSettledTruth(lo !== 0, hi !== 0) : { shape: 'mask', m: lo };
}

/** Checks whether a row stands for persons or things that may exist and were not listed. */
export function isUnlisted(household: Household, at: RowAt): boolean {
  const rows = cacheInHousehold(household, `unlisted ${at.scope}`, newRows);
  return (rows[at.row] ??= isGhost(household, at));
}

function newRows(): boolean[] {
  return [];
}

function isGhost(household: Household, at: RowAt): boolean {
  const ghost = readColumn(household, `${at.scope}.ghost`, at.row);
  return ghost?.shape === 'truth' && ghost.c;
}
