/**
 * This module declares the context that is passed along while a situation is read: the day, the described persons, and
 * the problems found so far.
 */
import { ProblemError, type Problem } from '../problem.ts';
import type { Fields } from './fields.ts';

export interface Reading {
  readonly fields: Fields;
  /** The day of the answer is an integer, yyyymmdd. */
  readonly date: number;
  /**
   * Is the day (yyyymmdd) since which nothing has changed for the person or the home that is being read. It is the day
   * of the answer when the situation names no such day.
   */
  readonly since: number;
  /** Lists the ids of the described persons, in their order. */
  readonly persons: readonly string[];
  /** Collects all problems, up to `MOST_PROBLEMS`, because a user who corrects a form wants to see all of them. */
  readonly problems: Problem[];
}

export type Entry = readonly [string, unknown];

/**
 * Limits the problems that are collected before the reading ends. More would not help the user, and searching for the
 * words that were meant takes time.
 */
export const MOST_PROBLEMS = 50;

/**
 * Adds a problem to the reading.
 * @throws ProblemError when there are already `MOST_PROBLEMS` problems
 */
export function reportProblem(
  reading: Reading,
  code: string,
  field: string,
  what: string,
  why: string,
  mend: string,
): void {
  if (reading.problems.length >= MOST_PROBLEMS) throw new ProblemError([...reading.problems, MORE]);
  reading.problems.push({ code, what, where: { field }, why, mend });
}

const MORE: Problem = {
  code: 'more-problems',
  what: `More is wrong than the ${MOST_PROBLEMS} problems that are told.`,
  where: { field: '' },
  why: 'What stands behind them was not read.',
  mend: 'Mend these, and send it again to see the others.',
};

/** Returns the entries of an object. Reports a problem and returns `null` when the value is not an object. */
export function readEntries(reading: Reading, raw: unknown, field: string, mend: string): readonly Entry[] | null {
  if (isObject(raw)) return Object.entries(raw);
  reportProblem(
    reading,
    'wrong-type',
    field,
    `Here stands ${formatWritten(raw)}, where named fields are expected.`,
    'Nothing below it can be read.',
    mend,
  );
  return null;
}

export function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/**
 * Formats what was written for a message, shortened and with long numbers masked, because a message must not repeat a
 * national number.
 */
export function formatWritten(raw: unknown): string {
  if (raw === undefined) return 'nothing';
  if (Array.isArray(raw)) return raw.length === 0 ? 'an empty list' : 'a list';
  if (isObject(raw)) return 'a group of fields';
  const text = String(raw)
    .slice(0, 200)
    .replace(/\d(?:[ ./-]?\d){10,}/g, '…');
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return typeof raw === 'string' ? `"${short}"` : short;
}
