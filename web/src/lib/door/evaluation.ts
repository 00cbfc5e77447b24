/**
 * Answers worked out. What has to be corrected is told, and counts as not known meanwhile: whoever is still writing
 * sees what the rest of the answers give.
 */
import type { Answer, Rulebook } from '@recto-verso/engine';
import { ProblemError, type NextQuestion } from '@recto-verso/engine/browser';
import type { Language } from '../languages.ts';
import { skippedIn, type Answers } from './answers.ts';
import { dayOfAnswer, fieldMessage, fieldNameOf, problemMessage } from './errors.ts';
import type { Said } from './fields.ts';
import { situationOf } from './situation.ts';

/** The engine, here or behind a thread. */
export interface Engine {
  readonly rulebook: Rulebook;
  evaluate(situation: unknown, options: EngineOptions): Promise<Answer>;
  nextQuestion(
    situation: unknown,
    options: EngineOptions & { readonly skip: readonly string[] },
  ): Promise<NextQuestion>;
}

export interface EngineOptions {
  /** yyyymmdd */
  readonly date: number;
  readonly language: Language;
}

export interface Evaluation {
  readonly answer: Answer;
  readonly next: NextQuestion;
  /** What has to be corrected, by the name of its field. */
  readonly errors: ReadonlyMap<string, string>;
  /** What was asked of the engine: the verso is asked of the same. */
  readonly asked: { readonly situation: unknown; readonly options: EngineOptions };
}

export async function evaluateAnswers(engine: Engine, answers: Answers, said: Said): Promise<Evaluation> {
  const errors = new Map<string, string>();
  const { day, error } = dayOfAnswer(answers, engine.rulebook, said);
  if (error !== null) errors.set('date', error);
  const options: EngineOptions = { date: day, language: said.language };
  let read = answers;
  // Each round leaves out the answers that do not fit; nothing known at all always fits.
  for (;;) {
    for (const [name, wrong] of situationOf(read, engine.rulebook, said.language).errors)
      errors.set(name, fieldMessage(engine.rulebook, name, wrong, said));
    const { situation } = situationOf(unclosed(read, errors), engine.rulebook, said.language);
    try {
      const answer = await engine.evaluate(situation, options);
      const next = await engine.nextQuestion(situation, { ...options, skip: skippedIn(answers) });
      return { answer, next, errors, asked: { situation, options } };
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      const names = problem.problems.map((one) => [fieldNameOf(one, answers), problemMessage(one, said)] as const);
      for (const [name, message] of names) errors.set(name, message);
      const rest = without(read, new Set(names.map(([name]) => name)));
      if (Object.keys(rest).length === Object.keys(read).length) throw problem;
      read = rest;
    }
  }
}

/** Of whom something has to be corrected no screen closes anything: it would close that too, which is not known meanwhile. */
function unclosed(answers: Answers, errors: ReadonlyMap<string, string>): Answers {
  const open = new Set([...errors.keys()].map((name) => name.replace(/\..*/, '.closed')));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !open.has(name)));
}

/** A wrong field is left out with what stands below it. */
function without(answers: Answers, names: ReadonlySet<string>): Answers {
  const wrong = (name: string): boolean =>
    names.has(name) ||
    [...names].some((one) => one !== '' && (name.startsWith(`${one}.`) || name.startsWith(`${one}[`)));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !wrong(name)));
}
