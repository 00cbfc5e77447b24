/** This module reads and checks what a request asks for: day, language, rights and estimates. */
import { ProblemError, type Right, type Rulebook } from '@recto-verso/engine';
import { didYouMean } from '@recto-verso/engine/rulebook';
import { DEFAULT_LANGUAGE, type Language } from '../contract/request.ts';
import { getToday } from '../contract/date.ts';
import { readDate } from '../contract/read-date.ts';
import type { Service } from '../service/service.ts';
import type { EvaluateWork, WorkOptions } from '../work/options.ts';

interface Asked {
  readonly date?: string | undefined;
  readonly language?: Language | undefined;
  readonly rights?: readonly string[] | undefined;
}

/** @throws ProblemError when the text of the day is no day of the calendar, or when a right is unknown */
export function readWorkOptions(service: Service, { date, language, rights }: Asked): WorkOptions {
  const plain = { date: readRequestedDay(date), language: language ?? DEFAULT_LANGUAGE };
  if (rights === undefined) return plain;
  const unknown = rights.find((id) => findRightById(service.rulebook, id) === null);
  if (unknown !== undefined) throw new ProblemError([createUnknownRightProblem(service.rulebook, unknown)]);
  return { ...plain, rights };
}

/**
 * Reads the options of `readWorkOptions`, and whether the request asks for estimates.
 * @throws ProblemError as `readWorkOptions` does
 */
export function readEvaluateOptions(
  service: Service,
  asked: Asked & { readonly estimates?: boolean | undefined },
): EvaluateWork {
  const { estimates = false } = asked;
  return { ...readWorkOptions(service, asked), ...(estimates ? { estimates } : {}) };
}

/**
 * Returns the day as yyyymmdd; it is today in Belgium when the request names none.
 * @throws ProblemError when the text is no day of the calendar
 */
export function readRequestedDay(date: string | undefined, field = 'date'): number {
  return date === undefined ? getToday() : readDate(date, field);
}

export function findRightById(rulebook: Rulebook, id: string): Right | null {
  return rulebook.rights.find((right) => right.id === id) ?? null;
}

export function createUnknownRightProblem(rulebook: Rulebook, id: string) {
  return {
    code: 'unknown-right',
    what: `"${id.slice(0, 60)}" is no right of this rulebook.`,
    where: { field: 'rights' },
    why: 'Nothing can be said of a law that is not here.',
    mend: didYouMean(
      id,
      rulebook.rights.map((right) => right.id),
      'Write the id of a right, as `rights` lists them.',
    ),
  };
}
