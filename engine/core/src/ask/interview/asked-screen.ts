/**
 * This module describes a screen with its texts and its structure: what may be ticked, by whom, and what a tick states.
 */
import type { AskedScreen } from '../../contract/screen.ts';
import { describeQuestionTarget, describePlainQuestion, explainQuestion } from '../questions/asking.ts';
import type { OpenedInterview } from '../questions/next-question.ts';
import { getNewestScreenWord, computeUnchangedDay } from './closed-input.ts';
import { estimateScreenSeconds, type ScoredScreen } from './best-screen.ts';
import { getScreenWords, describeClosing } from './screen-words.ts';

export function describeAskedScreen(
  all: OpenedInterview,
  { opening, concerned }: Pick<ScoredScreen, 'opening' | 'concerned'>,
): AskedScreen {
  const { words, trials } = all;
  const { form, of: closed, along, ticks, fields } = opening;
  const { screen } = form;
  const said = getScreenWords(form, words.language);
  return {
    id: screen.id,
    of: screen.of,
    together: form.together,
    closes: screen.closes.length > 0 ? getNewestScreenWord(screen) : null,
    urgent: form.urgent !== null,
    last: form.last,
    unchanged: computeUnchangedDay(form, trials.household.memory.today),
    title: said.title,
    question: said.question,
    nothing: said.nothing,
    seconds: estimateScreenSeconds(opening),
    for: closed.filter((one) => !along.includes(one)),
    along,
    why: explainQuestion(words, 'verdict', concerned),
    ticks: ticks().map(({ tick, of, open }) => ({
      id: tick.id,
      label: said.ticks?.[tick.id] ?? tick.id,
      for: of,
      words: open.map((one) => describeClosing(words, one, screen.of)),
    })),
    fields: fields.map((item) => describePlainQuestion(all, item)),
    rights: concerned.map(({ target, settles }) => describeQuestionTarget(words, trials.household, target, settles)),
  };
}
