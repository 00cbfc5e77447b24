/**
 * This module describes a screen with its texts and its structure: what may be ticked, by whom, and what a tick states.
 */
import type { AskedScreen } from '../../contract/screen.ts';
import { askedFor, plainOf, whyOf } from '../questions/asking.ts';
import type { Opened } from '../questions/next-question.ts';
import { newestWord, unchangedSince } from './closed-input.ts';
import { secondsOf, type Step } from './best-screen.ts';
import { saidOf, wordOf } from './words-of.ts';

export function askedScreen(all: Opened, { opening, concerned }: Pick<Step, 'opening' | 'concerned'>): AskedScreen {
  const { words, trials } = all;
  const { form, of: closed, along, ticks, fields } = opening;
  const { screen } = form;
  const said = saidOf(form, words.language);
  return {
    id: screen.id,
    of: screen.of,
    together: form.together,
    closes: screen.closes.length > 0 ? newestWord(screen) : null,
    urgent: form.urgent !== null,
    last: form.last,
    unchanged: unchangedSince(form, trials.household.memory.today),
    title: said.title,
    question: said.question,
    nothing: said.nothing,
    seconds: secondsOf(opening),
    for: closed.filter((one) => !along.includes(one)),
    along,
    why: whyOf(words, 'verdict', concerned),
    ticks: ticks.map(({ tick, of, open }) => ({
      id: tick.id,
      label: said.ticks?.[tick.id] ?? tick.id,
      for: of,
      words: open.map((one) => wordOf(words, one, screen.of)),
    })),
    fields: fields.map((item) => plainOf(all, item)),
    rights: concerned.map(({ target, settles }) => askedFor(words, trials.household, target, settles)),
  };
}
