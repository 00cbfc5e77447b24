/**
 * This module opens a rulebook in a browser: as it was understood when its bundles were made, with the texts that came
 * with them.
 */
import type { Understood } from '../rulebook/typecheck/understood.ts';
import type { DeskBook } from '../rulebook/desks/book.ts';
import type { Texts } from '../rulebook/model.ts';
import { readGraph, type Graph } from './graph.ts';

/** Holds the law without the texts of any language. */
export interface LawBundle {
  readonly format: 2;
  /** The first day for which it answers is an integer, yyyymmdd. */
  readonly from: number;
  readonly law: Graph;
}

/** Holds the texts and the desks of a rulebook in one language. */
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

/** Returns the understood rulebook with the texts of one language. */
export function openUnderstood({ law }: LawBundle, { language, texts, desks }: TextBundle): Understood {
  const whole = readGraph(law) as Understood;
  return {
    ...whole,
    rulebook: { ...whole.rulebook, texts: { [language]: texts }, desks: readGraph(desks) as DeskBook },
  };
}
