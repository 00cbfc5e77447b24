/** A rulebook as a browser opens it: as it was understood when its bundles were made, in the words that came with them. */
import type { Understood } from '../check/understood.ts';
import type { DeskBook } from '../desks/book.ts';
import type { Texts } from '../model.ts';
import type { LawBundle, TextBundle } from './bundle.ts';
import type { Crossed, CrossingBundle, CrossingTextBundle } from './crossings.ts';
import { wholeOf } from './graph.ts';
import type { LetterTextBundle } from './letters.ts';

export const NO_TEXTS: Texts = {
  vocabulary: {},
  rights: {},
  crossings: { kinds: {}, evidence: {}, divergences: {}, remedies: {}, letters: {}, events: {} },
  listed: {},
  glossary: {},
};

/** With the words of one language. */
export function understoodOf({ law }: LawBundle, { language, texts, desks }: TextBundle): Understood {
  const whole = wholeOf(law) as Understood;
  return {
    ...whole,
    rulebook: { ...whole.rulebook, texts: { [language]: texts }, desks: wholeOf(desks) as DeskBook },
  };
}

/** With the crossings beside the law. */
export function withCrossings(
  understood: Understood,
  { crossings }: CrossingBundle,
  { language, texts }: CrossingTextBundle,
): Understood {
  const crossed = wholeOf(crossings) as Crossed;
  const { rulebook } = understood;
  const said = { ...(rulebook.texts[language] ?? NO_TEXTS), crossings: texts };
  return {
    ...understood,
    rules: crossed.rules,
    rulebook: { ...rulebook, crossings: crossed.crossings, texts: { ...rulebook.texts, [language]: said } },
  };
}

/** With the words of letters beside those that are there already. */
export function withLetters(understood: Understood, { language, texts }: LetterTextBundle): Understood {
  const { rulebook } = understood;
  const known = rulebook.texts[language];
  const said =
    known === undefined ? texts : { ...known, crossings: { ...known.crossings, letters: texts.crossings.letters } };
  return { ...understood, rulebook: { ...rulebook, texts: { ...rulebook.texts, [language]: said } } };
}
