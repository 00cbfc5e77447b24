/**
 * The next step of an interview: the screen worth putting next, and a single question only where no screen has anything to
 * ask any more.
 */
import type { Compiled } from '../../run/compiled.ts';
import type { NextQuestion } from '../../contract/next-question.ts';
import { idOf } from '../questions/asking.ts';
import { itemsOf } from '../questions/items.ts';
import { answerOf, opened, type NextQuestionOptions } from '../questions/next-question.ts';
import { askedScreen } from './asked-screen.ts';
import { bestScreen } from './best-screen.ts';
import { isCovered, openings } from './openings.ts';

/** @throws ProblemError naming each field of the situation that is wrong and its mend */
export function nextStep(compiled: Compiled, input: unknown, options: NextQuestionOptions): NextQuestion {
  const all = opened(compiled, input, options);
  const { rulebook, trials, targets, skip } = all;
  const lives = targets.map((t) => t.live);
  const items = itemsOf(trials, rulebook, lives).filter((item) => !skip.has(idOf(item)));
  const open = openings({ rulebook, trials, items, skip }, input);
  const best = bestScreen(compiled, input, options.date, targets, open);
  if (best !== null) return answerOf(all, null, askedScreen(all, best));
  const passed = rulebook.interview.filter(({ screen }) => skip.has(screen.id));
  const question = all.ask((item) => !isCovered(passed, item));
  return answerOf(all, question, null);
}
