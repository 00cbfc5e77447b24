/** A rulebook as a browser opens it: as it was understood when its bundles were made, in the words that came with them. */
import type { Understood } from '../check/understood.ts';
import type { DeskBook } from '../desks/book.ts';
import type { Texts } from '../model.ts';
import type { LawBundle, TextBundle } from './bundle.ts';
import { wholeOf } from './graph.ts';

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
