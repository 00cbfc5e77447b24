/** What comes to an opened rulebook afterwards: first answers do not wait for it. */
import type { Understood } from '../rulebook/typecheck/understood.ts';
import type { Crossed, CrossingBundle, CrossingTextBundle } from './crossings.ts';
import { wholeOf } from './graph.ts';
import type { LetterTextBundle } from './letters.ts';
import { NO_TEXTS } from './opened.ts';

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
