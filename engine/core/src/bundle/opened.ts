/** A rulebook as a browser opens it: as it was understood when its bundles were made, in the words that came with them. */
import type { Understood } from '../rulebook/typecheck/understood.ts';
import type { DeskBook } from '../rulebook/desks/book.ts';
import type { Texts } from '../rulebook/model.ts';
import { wholeOf, type Graph } from './graph.ts';

/** The law without a word of any language. */
export interface LawBundle {
  readonly format: 2;
  /** First day (yyyymmdd) for which it answers. */
  readonly from: number;
  readonly law: Graph;
}

/** The words of a rulebook in one language. */
export interface TextBundle {
  readonly language: string;
  readonly texts: Texts;
  readonly desks: Graph;
}

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
