/**
 * The question worth asking next, over all rights that are open: what an answer would settle × euros a year × the
 * published share of non-take-up. Every question was tried: one of its answers changes something on which an open
 * right rests, by itself or, where none does so by itself, together with that of one other question.
 */
import { readSituation } from '../../situation/read.ts';
import { showDay } from '../../values/calendar.ts';
import type { Compiled } from '../../run/compiled.ts';
import { refuseEarly } from '../../explain/answer/evaluate.ts';
import { Trials } from '../../explain/trials/trials.ts';
import { wordsOf } from '../../explain/sentences/words.ts';
import { claimantOf, questionOf } from './asking.ts';
import type { NextQuestion, Question } from '../../contract/question.ts';
import { bestOf } from './rank.ts';
import { openAmounts, openVerdicts, type Target } from './targets.ts';

export interface NextQuestionOptions {
  /** Day of the answer, yyyymmdd. */
  readonly date: number;
  readonly language: string;
  /** Names or ids of the rights to ask for; all where left out. */
  readonly rights?: readonly string[];
  /** Ids of questions that were passed over and are not to be asked again. */
  readonly skip?: readonly string[];
}

/** @throws ProblemError naming each field of the situation that is wrong and its mend */
export function nextQuestion(compiled: Compiled, input: unknown, options: NextQuestionOptions): NextQuestion {
  const { rulebook, understood } = compiled;
  refuseEarly(compiled, options.date);
  const situation = readSituation(rulebook, input, options.date);
  const period = compiled.at(options.date);
  const trials = new Trials(
    period,
    situation,
    options.date,
    rulebook.facts.map((f) => f.id),
  );
  const h = trials.household;
  const words = wordsOf(understood, options.language);
  const rights = period.plan.rights.filter(
    (r) => options.rights?.some((id) => id === r.right.name || id === r.right.id) ?? true,
  );
  const skip = new Set(options.skip);
  const ask = (targets: readonly Target[]): Question | null => {
    const best = bestOf(trials, rulebook, targets, skip);
    return best === null ? null : questionOf({ words, rulebook, trials, targets }, best);
  };
  const verdicts = openVerdicts(h, rulebook, rights);
  // How much a right gives is asked when no answer tells any more whether there is one.
  const question = ask(verdicts) ?? ask(openAmounts(h, rulebook, rights));
  const { name, version, hash } = rulebook;
  return {
    version: 1,
    date: showDay(options.date),
    language: options.language,
    rulebook: { name, version, hash },
    question,
    open: verdicts.map((target) => ({
      right: target.right.right.id,
      name: words.rightName(target.right.right),
      claimant: claimantOf(h, target),
    })),
  };
}
