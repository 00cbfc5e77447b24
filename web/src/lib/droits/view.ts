/**
 * This module computes the part of a page of `/droits` that needs the engine: on the server when no script runs, and in
 * a worker of the browser when one does. Both give the same result. The questions of the start do not need it.
 */
import { typesetAll } from '@recto-verso/api/words';
import type { Question } from '@recto-verso/engine/browser';
import { listSkippedQuestions, type Answers } from '../door/answers.ts';
import type { PageEngine, Evaluation } from '../door/evaluation.ts';
import { createPage, type Page, type PageTexts } from '../door/fields.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import { createAskedScreen } from './asked-screen.ts';
import { listCheckLines, type CheckLine } from './check.ts';
import { countQuestionsLeft } from './count.ts';
import { findNextAskedQuestion, countRestOfRound } from './next.ts';
import type { DroitsPlace } from './place.ts';
import type { computeDroitsResults, DroitsResults, ResultsAsked } from './results/view.ts';
import type { QuestionScreen } from './screen.ts';
import { listRightsSoFar, type SoFar } from './so-far.ts';
import type { AgeCuts } from './ages.ts';
import { parseStartKey } from './start.ts';
import { combineQuestionKey } from './combined-question.ts';
import { listQuestionIds, readTrail } from './trail.ts';

export interface DroitsView {
  /**
   * Holds the question of the engine that is shown. It is `null` when the place is another page or a question of the
   * start that was answered, when no question is left, and when the question at this place can no longer be shown.
   */
  readonly screen: QuestionScreen | null;
  readonly step: number;
  /** Holds the first answer that has to be corrected, with its number and what is wrong, or `null`. */
  readonly correct: { readonly step: number; readonly message: string } | null;
  /**
   * Holds about how many questions are still to be asked before the next pause. It is 0 when the place is no question,
   * and when no question is left.
   */
  readonly before: number;
  /** Is set on the pages of the results so far and of the check of the answers, else `null`. */
  readonly between: SoFarPage | null;
  /** Is set on the page of the results, else `null`. */
  readonly results: DroitsResults | null;
}

export interface SoFarPage {
  /** Holds about how many questions are left. */
  readonly left: number;
  readonly soFar: SoFar;
  readonly check: readonly CheckLine[];
}

export interface DroitsViewRequest {
  readonly place: DroitsPlace;
  readonly words: DroitsWords;
  /** Holds the texts in the language of the law. */
  readonly lawWords: DroitsWords;
  readonly cuts: AgeCuts;
  readonly paper: ResultsAsked;
}

/**
 * This is the engine, with a function that returns the values of a fact at which open rights change. When it returns
 * none, amounts have to be written.
 */
export interface DroitsEngine extends PageEngine {
  turns(situation: unknown, options: TurnOptions): Promise<readonly number[]>;
}

export interface TurnOptions {
  readonly date: number;
  readonly fact: string;
  readonly of: string;
}

/** Loads the module of the results as a separate chunk, so that no question has to wait for it. */
export function loadResultsPart(): Promise<{ readonly computeDroitsResults: typeof computeDroitsResults }> {
  return import('./results/view.ts');
}

/**
 * Computes the view of one place.
 * @param evaluation the evaluation of these answers
 */
export async function computeDroitsView(
  engine: DroitsEngine,
  answers: Answers,
  evaluation: Evaluation,
  said: PageTexts,
  asking: DroitsViewRequest,
): Promise<DroitsView> {
  const { place, words, lawWords, cuts } = asking;
  const page = createPage(engine.rulebook, said, answers, evaluation.errors);
  const steps = readTrail(answers);
  const wanted = place.kind === 'question' ? (place.step ?? steps.length + 1) : null;
  const known = wanted === null ? undefined : steps[wanted - 1];
  const viewing: Viewing = {
    evaluation,
    page,
    asking,
    question: await findNextAskedQuestion(engine, answers, evaluation),
    skip: new Set([...listSkippedQuestions(answers), ...steps.flatMap(({ key }) => listQuestionIds(key))]),
  };
  const check = listCheckLines(page, { words, answers, cuts, communes: [] }, lawWords);
  const screen =
    wanted === null ? null : known === undefined ? await nextScreen(engine, viewing) : again(viewing, known.key);
  const view: DroitsView = {
    screen,
    step: Math.min(wanted ?? steps.length + 1, steps.length + 1),
    correct: check.flatMap(({ step, error }) => (error === null ? [] : [{ step, message: error }]))[0] ?? null,
    before: wanted === null ? 0 : left(viewing, countRestOfRound(answers)),
    between:
      place.kind === 'so-far' || place.kind === 'check'
        ? { left: left(viewing), soFar: listRightsSoFar(evaluation.answer), check }
        : null,
    results: place.kind === 'results' ? await resultsOf(viewing) : null,
  };
  return typesetAll(view, said.terms);
}

interface Viewing {
  readonly evaluation: Evaluation;
  readonly page: Page;
  readonly asking: DroitsViewRequest;
  /** Holds the question that the engine asks next, or `null` when none is left. */
  readonly question: Question | null;
  /** Holds the ids of the questions that are not asked again. */
  readonly skip: ReadonlySet<string>;
}

/** Returns about how many questions are left, at most `most`. It is at least 1 while the engine has a next question. */
function left({ evaluation, question, skip }: Viewing, most?: number): number {
  return question === null ? 0 : Math.max(1, countQuestionsLeft(evaluation.answer, skip, most));
}

async function resultsOf({ page, evaluation, asking }: Viewing): Promise<DroitsResults> {
  const { lawWords: words, cuts, paper } = asking;
  const { computeDroitsResults: make } = await loadResultsPart();
  const lines = listCheckLines(page, { words, answers: page.answers, cuts, communes: [] }, words);
  return make(
    page,
    evaluation.answer,
    paper,
    lines.filter((line) => line.different).map(({ question: text }) => text),
  );
}

async function nextScreen(
  engine: DroitsEngine,
  { page, evaluation, asking, question, skip }: Viewing,
): Promise<QuestionScreen | null> {
  if (question === null) return null;
  const turns = await turnsOf(engine, evaluation, question);
  const key = combineQuestionKey(question, page.answers, evaluation.answer, skip);
  return createAskedScreen({ page, words: asking.lawWords }, key, { question, turns });
}

/**
 * Returns a question of the engine that was already asked. Returns `null` for a question of the start, which needs no
 * engine, and for a question that can no longer be shown.
 */
function again({ page, asking }: Viewing, key: string): QuestionScreen | null {
  return parseStartKey(key) === null
    ? createAskedScreen({ page, words: asking.lawWords }, key, { question: null, turns: [] })
    : null;
}

/**
 * Returns the values of a number at which open rights change. The list is empty for a question that asks for no number,
 * and when none of the answers that the engine tried settles anything.
 */
async function turnsOf(
  engine: DroitsEngine,
  { asked }: Evaluation,
  { asks, answers: tried, fact, of }: Question,
): Promise<readonly number[]> {
  if (asks.kind !== 'number' || tried.every(({ settles }) => settles.length === 0)) return [];
  return engine.turns(asked.situation, { date: asked.options.date, fact, of });
}
