/**
 * The next step of an interview: the screen worth putting next, and a single question only where no screen has anything to
 * ask any more; where that question stands on a paper, all that stands on papers with it. It ends by itself where nothing that
 * is left is worth the seconds that it takes.
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

/** Euros a year that a second of answering has to be worth, times the chance that it settles anything: an assumption. */
const LEAST_WORTH = 1;

/** @throws ProblemError naming each field of the situation that is wrong and its mend */
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
  // Whoever could answer no screen is not asked for its parts.
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
