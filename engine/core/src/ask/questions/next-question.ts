/**
 * This module chooses the most useful question over all open rights. It is scored by what an answer would settle ×
 * euros a year × the published share of non-take-up. Every question has been tried: one of its answers changes
 * something on which an open right depends, by itself or, when no answer does so by itself, together with the answers
 * to other questions.
 */
import { readSituation } from '../../situation/read.ts';
import { showDay } from '../../values/calendar.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Compiled } from '../../run/compiled.ts';
import { refuseDay } from '../../explain/answer/refuse-day.ts';
import { Trials } from '../../explain/trials/trials.ts';
import { wordsOf, type Words } from '../../explain/sentences/words.ts';
import type { NextQuestion } from '../../contract/next-question.ts';
import type { Question } from '../../contract/question.ts';
import type { AskedScreen } from '../../contract/screen.ts';
import { claimantOf, idOf, questionOf } from './asking.ts';
import { itemsOf, type Item } from './items.ts';
import { bestOf } from './rank.ts';
import { openAmounts, openVerdicts, type Target } from './targets.ts';

export interface NextQuestionOptions {
  /** The day of the answer is an integer, yyyymmdd. */
  readonly date: number;
  readonly language: string;
  /** Lists the names or ids of the rights to ask for; all rights when left out. */
  readonly rights?: readonly string[];
  /** Lists the ids of questions that were passed over and must not be asked again. */
  readonly skip?: readonly string[];
}

/** Holds the household, its open rights and the texts with which every step of an interview begins. */
export interface Opened {
  readonly rulebook: Rulebook;
  readonly words: Words;
  readonly trials: Trials;
  /** Lists the rights whose verdict is open. */
  readonly targets: readonly Target[];
  /** Lists everything that may be asked about them as a single question. */
  readonly items: readonly Item[];
  readonly skip: ReadonlySet<string>;
  readonly options: NextQuestionOptions;
  /** Returns the best single question among those that `among` keeps, with the seconds and chances that it sets. */
  ask(among: Among): Asked | null;
}

/** Selects the questions that may be asked, and may set their seconds and chances. */
type Among = (items: readonly Item[]) => readonly Item[];

/** Holds a single question, and the euros a year per second of answering; `score` is `null` when that is not known. */
export interface Asked {
  readonly question: Question;
  readonly score: number | null;
}

/** @throws ProblemError naming each field of the situation that is wrong, and how to correct it */
export function nextQuestion(compiled: Compiled, input: unknown, options: NextQuestionOptions): NextQuestion {
  const all = opened(compiled, input, options);
  const question = all.ask((items) => items)?.question ?? null;
  if (question !== null) return answerOf(all, { question });
  return answerOf(all, { ends: all.targets.length === 0 ? 'settled' : 'nothing-to-ask' });
}

/**
 * @param weigh gives some rights more weight than others
 * @throws ProblemError naming each field of the situation that is wrong, and how to correct it
 */
export function opened(
  compiled: Compiled,
  input: unknown,
  options: NextQuestionOptions,
  weigh: (targets: readonly Target[]) => readonly Target[] = (targets) => targets,
): Opened {
  const { rulebook, understood } = compiled;
  refuseDay(compiled, options.date);
  const situation = readSituation(rulebook, input, options.date);
  const period = compiled.at(options.date);
  const vocabulary = rulebook.facts.map((f) => f.id);
  const trials = new Trials(period, situation, options.date, vocabulary);
  const words = wordsOf(understood, options.language);
  const rights = period.plan.rights.filter(
    (r) => options.rights?.some((id) => id === r.right.name || id === r.right.id) ?? true,
  );
  const skip = new Set(options.skip);
  const targets = weigh(openVerdicts(trials.household, rulebook, rights));
  const itemsBelow = (some: readonly Target[]): readonly Item[] =>
    itemsOf(
      trials,
      rulebook,
      some.map(({ live }) => live),
    ).filter((item) => !skip.has(idOf(item)));
  const items = itemsBelow(targets);
  const best = (some: readonly Target[], among: readonly Item[]): Asked | null => {
    const found = bestOf(trials, some, among);
    if (found === null) return null;
    return { question: questionOf({ words, rulebook, trials, targets: some }, found.tried), score: found.score };
  };
  const askAmounts = (among: Among): Asked | null => {
    const amounts = weigh(openAmounts(trials.household, rulebook, rights));
    return best(amounts, among(itemsBelow(amounts)));
  };
  return {
    rulebook,
    words,
    trials,
    targets,
    items,
    skip,
    options,
    // Questions about amounts come only when no answer can change a verdict any more.
    ask: (among) => best(targets, among(items)) ?? askAmounts(among),
  };
}

/** Holds what is asked next, or why the interview ends. */
export type Put =
  | { readonly question: Question }
  | { readonly screen: AskedScreen }
  | { readonly ends: NonNullable<NextQuestion['ends']> };

export function answerOf(
  { rulebook: { name, version, hash }, words, trials, targets, options }: Opened,
  put: Put,
): NextQuestion {
  return {
    version: 1,
    date: showDay(options.date),
    language: options.language,
    rulebook: { name, version, hash },
    question: null,
    screen: null,
    ends: null,
    ...put,
    open: targets.map((target) => ({
      right: target.right.right.id,
      name: words.rightName(target.right.right),
      claimant: claimantOf(trials.household, target),
    })),
  };
}
