/**
 * This module chooses the next step of an interview: the most useful screen, and a single question only when no screen
 * is useful enough. Questions that are answered from documents are shown together on one screen, when one of them is
 * the most useful question or when nothing else is left that is worth the seconds that it takes. Then the interview
 * ends.
 */
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Compiled } from '../../run/compiled.ts';
import type { NextQuestion } from '../../contract/next-question.ts';
import { getItemId } from '../questions/asking.ts';
import type { AskableItem } from '../questions/items.ts';
import { buildNextQuestion, openInterview, type NextQuestionOptions } from '../questions/next-question.ts';
import { describeAskedScreen } from './asked-screen.ts';
import { findBestScreen, createUnscoredScreen } from './best-screen.ts';
import { hasAnsweredScreen } from './closed-input.ts';
import { createNothingOdds, createValueOdds } from '../../explain/order/odds.ts';
import { isCovered, listOpenings } from './openings.ts';
import { estimateQuestionSeconds } from './seconds.ts';
import { refuseUnknownNeeds, weighUrgentTargets } from './urgency.ts';

/**
 * Sets the least score of a step: the euros a year that its answer can be expected to settle, per second of answering.
 * The number is an assumption.
 */
const LEAST_WORTH = 1;

/**
 * @throws ProblemError naming each field of the situation that is wrong, and how to correct it; also for a day before
 * the rulebook's start or after the last day that a date may be
 */
export function findNextStep(compiled: Compiled, input: unknown, options: NextQuestionOptions): NextQuestion {
  refuseUnknownNeeds(compiled.rulebook, input);
  const all = openInterview(compiled, input, options, (targets) =>
    weighUrgentTargets(compiled.rulebook, input, targets),
  );
  const { rulebook, trials, targets, items, skip } = all;
  const open = listOpenings({ rulebook, trials, items, skip }, input);
  const best = findBestScreen(
    compiled,
    { input, date: options.date, targets, odds: createNothingOdds(rulebook, trials) },
    open.filter(({ form }) => !form.last),
  );
  const isFirst = best !== null && best.opening.form.first !== null;
  if (best !== null && (isFirst || best.score >= LEAST_WORTH))
    return buildNextQuestion(all, { screen: describeAskedScreen(all, best) });
  const passed = rulebook.interview.filter(({ screen }) => skip.has(screen.id));
  // A person who could not answer any screen is not asked single questions either.
  if (passed.length > 0 && !hasAnsweredScreen(input)) return buildNextQuestion(all, { ends: 'passed-over' });
  const odds = createValueOdds(rulebook, trials);
  const weighed = (item: AskableItem): AskableItem => {
    const { kind, fact, of, tries } = item;
    const values = tries.map(({ value }) => value);
    const chances = kind === 'fact' ? odds(fact, of, values) : null;
    return {
      ...item,
      seconds: estimateQuestionSeconds(item, isByYear(rulebook, item)),
      tries: tries.map((one, i) => ({ ...one, chance: chances?.[i] ?? 1 })),
    };
  };
  const asked = all.ask((items) => items.filter((item) => !isCovered(passed, item)).map(weighed));
  const isWorth = asked !== null && (asked.score === null || asked.score >= LEAST_WORTH);
  // What stands on documents seldom settles a right by itself, so that they are asked for together before the end.
  const papers = open.find(
    ({ form, fields }) => form.last && (!isWorth || fields.some((item) => getItemId(item) === asked.question.id)),
  );
  if (papers !== undefined)
    return buildNextQuestion(all, { screen: describeAskedScreen(all, createUnscoredScreen(papers, targets)) });
  if (isWorth) return buildNextQuestion(all, { question: asked.question });
  return buildNextQuestion(all, { ends: asked === null && best === null ? endOf(targets.length) : 'not-worth' });
}

function endOf(open: number): NonNullable<NextQuestion['ends']> {
  return open === 0 ? 'settled' : 'nothing-to-ask';
}

function isByYear({ facts }: Rulebook, { fact }: AskableItem): boolean {
  return facts.find(({ id }) => id === fact)?.kept === 'by-year';
}
