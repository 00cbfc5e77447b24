/**
 * This module chooses the next step of an interview: the most useful screen, and a single question only when no screen
 * has anything left to ask. When that question is answered from a paper, all questions answered from papers are shown
 * with it. The interview ends when nothing that is left is worth the seconds that it takes.
 */
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Compiled } from '../../run/compiled.ts';
import type { NextQuestion } from '../../contract/next-question.ts';
import { idOf } from '../questions/asking.ts';
import type { Item } from '../questions/items.ts';
import { answerOf, opened, type NextQuestionOptions } from '../questions/next-question.ts';
import { askedScreen } from './asked-screen.ts';
import { bestScreen, stepOf } from './best-screen.ts';
import { closesAnything } from './closed-input.ts';
import { nothingOdds, valueOdds } from '../../explain/order/odds.ts';
import { isCovered, openings } from './openings.ts';
import { secondsFor } from './seconds.ts';
import { refuseOtherNeeds, urgentFirst } from './urgency.ts';

/**
 * Gives the least euros a year that a second of answering has to be worth, times the chance that it settles anything.
 * The number is an assumption.
 */
const LEAST_WORTH = 1;

/** @throws ProblemError naming each field of the situation that is wrong, and how to correct it */
export function nextStep(compiled: Compiled, input: unknown, options: NextQuestionOptions): NextQuestion {
  refuseOtherNeeds(compiled.rulebook, input);
  const all = opened(compiled, input, options, (targets) => urgentFirst(compiled.rulebook, input, targets));
  const { rulebook, trials, targets, items, skip } = all;
  const open = openings({ rulebook, trials, items, skip }, input);
  const best = bestScreen(
    compiled,
    { input, date: options.date, targets, odds: nothingOdds(rulebook, trials) },
    open.filter(({ form }) => !form.last),
  );
  const isFirst = best !== null && best.opening.form.first !== null;
  if (best !== null && (isFirst || best.score >= LEAST_WORTH)) return answerOf(all, { screen: askedScreen(all, best) });
  const passed = rulebook.interview.filter(({ screen }) => skip.has(screen.id));
  // A person who could not answer any screen is not asked for the parts of the screens.
  if (passed.length > 0 && !closesAnything(input)) return answerOf(all, { ends: 'passed-over' });
  const odds = valueOdds(rulebook, trials);
  const weighed = (item: Item): Item => {
    const { kind, fact, of, tries } = item;
    const values = tries.map(({ value }) => value);
    const chances = kind === 'fact' ? odds(fact, of, values) : null;
    return {
      ...item,
      seconds: secondsFor(item, isByYear(rulebook, item)),
      tries: tries.map((one, i) => ({ ...one, chance: chances?.[i] ?? 1 })),
    };
  };
  const asked = all.ask((items) => items.filter((item) => !isCovered(passed, item)).map(weighed));
  if (asked === null) return answerOf(all, { ends: best === null ? endOf(targets.length) : 'not-worth' });
  if (asked.score !== null && asked.score < LEAST_WORTH) return answerOf(all, { ends: 'not-worth' });
  const papers = open.find(({ form, fields }) => form.last && fields.some((item) => idOf(item) === asked.question.id));
  if (papers === undefined) return answerOf(all, { question: asked.question });
  return answerOf(all, { screen: askedScreen(all, stepOf(papers, targets)) });
}

function endOf(open: number): NonNullable<NextQuestion['ends']> {
  return open === 0 ? 'settled' : 'nothing-to-ask';
}

function isByYear({ facts }: Rulebook, { fact }: Item): boolean {
  return facts.find(({ id }) => id === fact)?.kept === 'by-year';
}
