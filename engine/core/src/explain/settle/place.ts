/** The place in which a reason meets a term: which rows, which day; and what the columns hold there. */
import type { Household } from '../../run/household.ts';
import type { RowAt, Settled, Standing } from '../../run/terms.ts';
import { endsIn } from '../../plan/layout.ts';
import type { Column } from '../../plan/columns.ts';
import type { RowName } from '../../language/term.ts';
import type { Book } from '../book.ts';

export type { RowAt, Settled };

export interface Place extends Standing {
  readonly book: Book;
  readonly household: Household;
}

/**
 * The place of a person. What was found about groups is kept with the household, which stands still while
 * its reasons are read: trials change a household of their own.
 */
export function placeOf(book: Book, household: Household, row: number): Place {
  return { book, household, me: { scope: 'person', row }, member: null, day: null };
}

/** Works something out once for a household. */
export function once<T extends object>({ kept }: Household, key: string, run: () => T): T {
  const there = kept.get(key);
  if (there !== undefined) return there as T;
  const made = run();
  kept.set(key, made);
  return made;
}

/** A truth; where the columns do not tell it, nothing is certain and everything possible. */
export interface Told {
  readonly c: boolean;
  readonly p: boolean;
}
export const UNTOLD: Told = { c: false, p: true };

export function num(lo: number, hi: number = lo): Settled {
  return { shape: 'number', lo, hi };
}
export function truth(c: boolean, p: boolean = c): Settled {
  return { shape: 'truth', c, p };
}

export const HOME: RowAt = { scope: 'home', row: 0 };

/** The row that a name of the formula stands for; `null` for a member where no group is walked. */
export function rowAt(place: Place, name: RowName): RowAt | null {
  return name === 'home' ? HOME : name === 'me' ? place.me : place.member;
}

export function dayOf(place: Place): number {
  return place.day ?? place.household.memory.today;
}

/** How many rows a scope has, those that stand for the unlisted included. */
export function rowsOf(household: Household, scope: string): number {
  return household.memory.blocks[scope]?.rows ?? 0;
}

/** What a column holds for a row; `null` where the plan has no such column. */
export function readColumn(household: Household, id: string, row: number): Settled | null {
  const column = household.period.plan.columns.get(id);
  return column === undefined ? null : cell(household, column, row);
}

/** What a column of the plan holds for a row. */
export function cell(household: Household, column: Column, row: number): Settled {
  const block = household.memory.blocks[column.scope];
  const ends = endsIn(household.period.layout, column);
  const base = row * (block?.stride ?? 0);
  const [lo, hi] = [block?.data[base + ends[0]] ?? 0, block?.data[base + ends[1]] ?? 0];
  if (column.shape === 'number') return num(lo, hi);
  return column.shape === 'truth' ? truth(lo !== 0, hi !== 0) : { shape: 'mask', m: lo };
}

/** Whether a row stands for somebody or something that may exist and was not listed. */
export function isUnlisted(household: Household, at: RowAt): boolean {
  const rows = once(household, `unlisted ${at.scope}`, newRows);
  return (rows[at.row] ??= isGhost(household, at));
}

function newRows(): boolean[] {
  return [];
}

function isGhost(household: Household, at: RowAt): boolean {
  const ghost = readColumn(household, `${at.scope}.ghost`, at.row);
  return ghost?.shape === 'truth' && ghost.c;
}
