/**
 * This module chooses the most useful question over all open rights. Its score is what an answer would settle × euros a
 * year × the published share of non-take-up. A question is chosen only when a trial has shown that one of its answers
 * changes something on which an open right depends: by itself or, when no answer does so by itself, together with the
 * answers to other questions.
 */
import { readSituation } from '../../situation/read.ts';
import { showDay } from '../../values/calendar.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Compiled } from '../../run/compiled.ts';
import { refuseDay } from '../../explain/answer/refuse-day.ts';
import { Trials } from '../../explain/trials/trials.ts';
import { getWords, type Words } from '../../explain/sentences/words.ts';
import type { NextQuestion } from '../../contract/next-question.ts';
import type { Question } from '../../contract/question.ts';
import type { AskedScreen } from '../../contract/screen.ts';
import { getTargetClaimant, getItemId, describeQuestion } from './asking.ts';
import { listAskableItems, type AskableItem } from './items.ts';
import { findBestItem } from './rank.ts';
import { listOpenAmounts, listOpenVerdicts, type Target } from './targets.ts';

export interface NextQuestionOptions {
  /** The day of the answer is an integer, yyyymmdd. */
  readonly date: number;
  readonly language: string;
  /** Lists the names or ids of the rights to ask for; all rights when left out. */
  readonly rights?: readonly string[];
  /**
   * Lists the ids of questions (for `findNextStep` also of screens) that were passed over and must not be asked again.
   */
  readonly skip?: readonly string[];
}

/** Holds the household, its open rights and the texts with which every step of an interview begins. */
export interface OpenedInterview {
  readonly rulebook: Rulebook;
  readonly words: Words;
  readonly trials: Trials;
  /** Lists the rights whose verdict is open. */
  readonly targets: readonly Target[];
  /** Lists what may be asked about the rights in `targets` as a single question; what is in `skip` is left out. */
  readonly items: readonly AskableItem[];
  readonly skip: ReadonlySet<string>;
  readonly options: NextQuestionOptions;
  /**
   * Returns the best single question among those that `among` keeps; `among` may also set their seconds and chances.
   * Returns `null` when none of them changes anything.
   */
  ask(among: Among): ScoredQuestion | null;
}

/** Selects the questions that may be asked, and may set their seconds and chances. */
type Among = (items: readonly AskableItem[]) => readonly AskableItem[];

/**
 * Holds a single question with its score in euros a year per second of answering; `score` is `null` when the question
 * changes something only together with others.
 */
export interface ScoredQuestion {
  readonly question: Question;
  readonly score: number | null;
}

/**
 * @throws ProblemError naming each field of the situation that is wrong, and how to correct it; also for a day before
 * the rulebook's start or after the last day that a date may be
 */
export function findNextQuestion(compiled: Compiled, input: unknown, options: NextQuestionOptions): NextQuestion {
  const all = openInterview(compiled, input, options);
  const question = all.ask((items) => items)?.question ?? null;
  if (question !== null) return buildNextQuestion(all, { question });
  return buildNextQuestion(all, { ends: all.targets.length === 0 ? 'settled' : 'nothing-to-ask' });
}

/**
 * @param weigh gives some rights more weight than others
 * @throws ProblemError naming each field of the situation that is wrong, and how to correct it; also for a day before
 * the rulebook's start or after the last day that a date may be
 */
export function openInterview(
  compiled: Compiled,
  input: unknown,
  options: NextQuestionOptions,
  weigh: (targets: readonly Target[]) => readonly Target[] = (targets) => targets,
): OpenedInterview {
  const { rulebook, understood } = compiled;
  refuseDay(compiled, options.date);
  const situation = readSituation(rulebook, input, options.date);
  const period = compiled.at(options.date);
  const vocabulary = rulebook.facts.map((f) => f.id);
  const trials = new Trials(period, situation, options.date, vocabulary);
  const words = getWords(understood, options.language);
  const rights = period.plan.rights.filter(
    (r) => options.rights?.some((id) => id === r.right.name || id === r.right.id) ?? true,
  );
  const skip = new Set(options.skip);
  const targets = weigh(listOpenVerdicts(trials.household, rulebook, rights));
  const itemsBelow = (some: readonly Target[]): readonly AskableItem[] =>
    listAskableItems(
      trials,
      rulebook,
      some.map(({ live }) => live),
    ).filter((item) => !skip.has(getItemId(item)));
  const items = itemsBelow(targets);
  const best = (some: readonly Target[], among: readonly AskableItem[]): ScoredQuestion | null => {
    const found = findBestItem(trials, some, among);
    if (found === null) return null;
    return { question: describeQuestion({ words, rulebook, trials, targets: some }, found.tried), score: found.score };
  };
  const askAmounts = (among: Among): ScoredQuestion | null => {
    const amounts = weigh(listOpenAmounts(trials.household, rulebook, rights));
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
    // A question about an amount is asked only when no question is left whose answer helps to settle a verdict.
    ask: (among) => best(targets, among(items)) ?? askAmounts(among),
  };
}

/** Holds what is asked next, or why the interview ends. */
export type NextPart =
  | { readonly question: Question }
  | { readonly screen: AskedScreen }
  | { readonly ends: NonNullable<NextQuestion['ends']> };

export function buildNextQuestion(
  { rulebook: { name, version, hash }, words, trials, targets, options }: OpenedInterview,
  put: NextPart,
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
      claimant: getTargetClaimant(trials.household, target),
    })),
  };
}
