/**
 * This module asks the engine for the verso, with what was told about registers and about a decision. What does not fit
 * is left out, and reported as an error.
 */
import { dayOf } from '@recto-verso/api/date';
import type { Rulebook, Verso } from '@recto-verso/engine';
import { ProblemError } from '@recto-verso/engine/browser';
import type { Language } from '../languages.ts';
import type { Answers } from './answers.ts';
import { describeFieldError, describeFormProblem } from './errors.ts';
import type { EngineOptions, Evaluation } from './evaluation.ts';
import type { PageTexts } from './fields.ts';
import { findCorrectionField, readOfficialCorrections } from './official.ts';
import { parseWrittenDay } from './parse.ts';

export interface VersoWish extends EngineOptions {
  readonly rights?: readonly string[];
  readonly official?: unknown;
  readonly decided?: number;
  readonly letters?: readonly Language[];
}

/** Describes the engine, which may run in this thread or in another one. */
export interface VersoEngine {
  readonly rulebook: Rulebook;
  verso(situation: unknown, options: VersoWish): Promise<Verso>;
}

export interface AskedVerso {
  readonly report: Verso;
  /** Maps the name of a field to what has to be corrected in it. */
  readonly errors: ReadonlyMap<string, string>;
}

/**
 * Asks for the verso.
 *
 * @param right the right that is open; the day of a decision belongs to a right
 * @param letters the languages of letters about that right; the report is then about that right alone
 */
export async function askVerso(
  engine: VersoEngine,
  answers: Answers,
  { situation, options }: Evaluation['asked'],
  said: PageTexts,
  right: string | null,
  letters: readonly Language[] = [],
): Promise<AskedVerso> {
  const errors = new Map<string, string>();
  const decided = right === null ? null : decidedOn(answers, right, options.date, said, errors);
  const wish: VersoWish = {
    ...options,
    ...(decided === null ? {} : { decided }),
    ...(letters.length === 0 || right === null ? {} : { letters, rights: [right] }),
  };
  const report = await askWithCorrections(engine.rulebook, answers, said, errors, wish, (one) =>
    engine.verso(situation, one),
  );
  return { report, errors };
}

/**
 * Asks with the corrections, and repeats without those that do not fit. A problem that belongs to no correction is
 * thrown, so the loop ends.
 */
export async function askWithCorrections<T>(
  rulebook: Rulebook,
  answers: Answers,
  said: PageTexts,
  errors: Map<string, string>,
  wish: VersoWish,
  ask: (wish: VersoWish) => Promise<T>,
): Promise<T> {
  let read = answers;
  for (;;) {
    const { official, errors: wrong } = readOfficialCorrections(read, rulebook, said.language);
    for (const [name, error] of wrong)
      errors.set(name, describeFieldError(rulebook, name.replace('official.', ''), error, said));
    try {
      return await ask(official === null ? wish : { ...wish, official });
    } catch (problem) {
      if (!(problem instanceof ProblemError) || official === null) throw problem;
      const names = new Map(
        problem.problems.map((one) => [findCorrectionField(one.where.field), describeFormProblem(one, said)]),
      );
      for (const [name, message] of names) errors.set(name, message);
      const rest = Object.fromEntries(Object.entries(read).filter(([name]) => !names.has(name)));
      if (Object.keys(rest).length === Object.keys(read).length) throw problem;
      read = rest;
    }
  }
}

/**
 * Returns a key of the answers about registers and of the day of the decision on `right`. For the same household the
 * report stays the same as long as the key does.
 */
export function formatVersoKey(answers: Answers, right: string | null): string {
  const own = Object.entries(answers).filter(
    ([name]) => name.startsWith('official.') || (right !== null && name === `decided.${right}`),
  );
  return JSON.stringify(own);
}

/**
 * Returns the day of a decision as an integer, yyyymmdd, or `null` when none was told. A text that is no day, and a day
 * in the future, are recorded in `errors` and give `null` too.
 */
function decidedOn(
  answers: Answers,
  right: string,
  today: number,
  { words }: PageTexts,
  errors: Map<string, string>,
): number | null {
  const name = `decided.${right}`;
  const written = answers[name];
  if (written === undefined) return null;
  const day = dayOf(parseWrittenDay(written) ?? '');
  if (day === null) errors.set(name, words.errors.day);
  else if (day > today) errors.set(name, words.errors.future);
  return day !== null && day <= today ? day : null;
}
