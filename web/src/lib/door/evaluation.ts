/**
 * This module evaluates answers. An answer that has to be corrected is reported and counts as not known meanwhile, so
 * that a visitor who is still writing sees the results of the other answers.
 */
import type { Answer, Rulebook } from '@recto-verso/engine';
import { ProblemError, type NextQuestion } from '@recto-verso/engine/browser';
import type { Language } from '../languages.ts';
import { listSkippedQuestions, type Answers } from './answers.ts';
import { readAnswerDay, describeFieldError, findFieldName, describeFormProblem } from './errors.ts';
import type { PageTexts } from './fields.ts';
import { buildSituation } from './situation.ts';

/** Describes the engine, which may run in this thread or in another one. */
export interface PageEngine {
  readonly rulebook: Rulebook;
  /** With `ordered`, rights have ranks, open ones may be likely or unlikely, and the answer lists first steps. */
  evaluate(situation: unknown, options: EngineOptions & { readonly ordered: boolean }): Promise<Answer>;
  nextQuestion(
    situation: unknown,
    options: EngineOptions & { readonly skip: readonly string[] },
  ): Promise<NextQuestion>;
}

export interface EngineOptions {
  /** The day is an integer, yyyymmdd. */
  readonly date: number;
  readonly language: Language;
}

export interface Evaluation {
  readonly answer: Answer;
  readonly next: NextQuestion;
  /** Maps the name of a field to what has to be corrected in it. */
  readonly errors: ReadonlyMap<string, string>;
  /** Holds the request that the engine was sent; the verso is requested with the same. */
  readonly asked: { readonly situation: unknown; readonly options: EngineOptions };
}

/** @param ordered `true` for pages that show rights in their order; what is compared or kept rests on nothing assumed */
export async function evaluateAnswers(
  engine: PageEngine,
  answers: Answers,
  said: PageTexts,
  ordered: boolean,
): Promise<Evaluation> {
  const errors = new Map<string, string>();
  const { day, error } = readAnswerDay(answers, engine.rulebook, said);
  if (error !== null) errors.set('date', error);
  const options: EngineOptions = { date: day, language: said.language };
  let read = answers;
  // Each round leaves out the answers that do not fit. A problem that belongs to no answer is thrown, so the loop ends.
  for (;;) {
    for (const [name, wrong] of buildSituation(read, engine.rulebook, said.language).errors)
      errors.set(name, describeFieldError(engine.rulebook, name, wrong, said));
    const { situation } = buildSituation(unclosed(read, errors), engine.rulebook, said.language);
    try {
      const answer = await engine.evaluate(situation, { ...options, ordered });
      const next = await engine.nextQuestion(situation, { ...options, skip: listSkippedQuestions(answers) });
      return { answer, next, errors, asked: { situation, options } };
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      const names = problem.problems.map(
        (one) => [findFieldName(one, answers), describeFormProblem(one, said)] as const,
      );
      for (const [name, message] of names) errors.set(name, message);
      const rest = without(read, new Set(names.map(([name]) => name)));
      if (Object.keys(rest).length === Object.keys(read).length) throw problem;
      read = rest;
    }
  }
}

/**
 * Removes what screens closed for a person, or for the home, when an answer about that person or the home has an error.
 * A screen would also close the fact that has to be corrected, which is not known meanwhile.
 */
function unclosed(answers: Answers, errors: ReadonlyMap<string, string>): Answers {
  const open = new Set([...errors.keys()].map((name) => name.replace(/\..*/, '.closed')));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !open.has(name)));
}

/** Removes wrong fields, with all fields below them. */
function without(answers: Answers, names: ReadonlySet<string>): Answers {
  const wrong = (name: string): boolean =>
    names.has(name) ||
    [...names].some((one) => one !== '' && (name.startsWith(`${one}.`) || name.startsWith(`${one}[`)));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !wrong(name)));
}
