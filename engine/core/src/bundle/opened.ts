/**
 * This module opens a rulebook in a browser from its bundles: the law as it was understood when they were made, and the
 * texts of one language.
 */
import type { Understood } from '../rulebook/typecheck/understood.ts';
import type { DeskBook } from '../rulebook/desks/book.ts';
import type { Texts } from '../rulebook/model.ts';
import { readGraph, type Graph } from './graph.ts';

/** Holds the law without the texts of any language. */
export interface LawBundle {
  readonly format: 2;
  /** Holds the first day for which the bundle answers as an integer, yyyymmdd. */
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

/** Returns the understood rulebook with the texts of one language and the desks. */
export function openUnderstood({ law }: LawBundle, { language, texts, desks }: TextBundle): Understood {
  const whole = readGraph(law) as Understood;
  return {
    ...whole,
    rulebook: { ...whole.rulebook, texts: { [language]: texts }, desks: readGraph(desks) as DeskBook },
  };
}
