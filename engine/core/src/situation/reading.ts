/** What goes along while a situation is read: the day, who is described, and the problems found so far. */
import { ProblemError, type Problem } from '../problem.ts';
import type { Fields } from './fields.ts';

export interface Reading {
  readonly fields: Fields;
  /** The day of the answer, yyyymmdd. */
  readonly date: number;
  /** The day (yyyymmdd) since which nothing has changed of whoever is read: that of the answer where nobody said so. */
  readonly since: number;
  /** Ids of the persons described, in their order. */
  readonly persons: readonly string[];
  /** Whoever mends a form wants to see all of them: they are kept, up to `MOST_PROBLEMS`. */
  readonly problems: Problem[];
}

export type Entry = readonly [string, unknown];

/** So many problems are found before reading ends: more help nobody, and each costs a search for the word that was meant. */
export const MOST_PROBLEMS = 50;

/** @throws ProblemError where it is one more than are told */
export function report(reading: Reading, code: string, field: string, what: string, why: string, mend: string): void {
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

/** The entries of an object; `null`, with a problem, if it is something else. */
export function entriesOf(reading: Reading, raw: unknown, field: string, mend: string): readonly Entry[] | null {
  if (isObject(raw)) return Object.entries(raw);
  report(
    reading,
    'wrong-type',
    field,
    `Here stands ${show(raw)}, where named fields are expected.`,
    'Nothing below it can be read.',
    mend,
  );
  return null;
}

export function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** What was written, short, and with long numbers masked: a message must not carry a national number further. */
export function show(raw: unknown): string {
  if (raw === undefined) return 'nothing';
  if (Array.isArray(raw)) return raw.length === 0 ? 'an empty list' : 'a list';
  if (isObject(raw)) return 'a group of fields';
  const text = String(raw)
    .slice(0, 200)
    .replace(/\d(?:[ ./-]?\d){10,}/g, '…');
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return typeof raw === 'string' ? `"${short}"` : short;
}
