/**
 * This module makes the bundle of what the verso reads in addition to the law, for a browser that has the law already:
 * the rules of the crossings, and their texts in one language. Life events have a bundle of the same form, which is
 * fetched when somebody opens an event. The texts of letters are not included, because they have a bundle of their own
 * (`letters.ts`).
 */
import type { Understood, UnderstoodLaw } from '../rulebook/typecheck/understood.ts';
import { NO_CROSSINGS, listCrossingRules, type CrossingBook } from '../rulebook/crossings/book.ts';
import type { CrossingTexts } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { isRead } from './bundle.ts';
import { writeGraph } from './graph-writer.ts';
import type { Graph } from './graph.ts';
import { NO_TEXTS } from './opened.ts';

/** Holds the crossings, or the life events, without texts. */
export interface CrossingBundle {
  readonly format: 1;
  readonly crossings: Graph;
}

/** Holds the texts of a `CrossingBundle` in one language. */
export interface CrossingTextBundle {
  readonly language: string;
  readonly texts: CrossingTexts;
}

/**
 * Holds the content of a bundle. It is written as one graph, because a rule of the crossings and the law understood
 * from it share their parts.
 */
export interface Crossed {
  readonly crossings: CrossingBook;
  readonly rules: readonly UnderstoodLaw[];
}

export function createCrossingBundle(understood: Understood): CrossingBundle {
  return bundleOf(understood, { ...understood.rulebook.crossings, events: [] });
}

export function createEventBundle(understood: Understood): CrossingBundle {
  return bundleOf(understood, { ...NO_CROSSINGS, events: understood.rulebook.crossings.events });
}

function bundleOf({ rules }: Understood, crossings: CrossingBook): CrossingBundle {
  const names = new Set(listCrossingRules(crossings).map(({ right }) => right.name));
  const crossed: Crossed = { crossings, rules: rules.filter(({ right }) => names.has(right.name)) };
  return { format: 1, crossings: writeGraph(crossed, isRead) };
}

export function createCrossingTextBundle({ texts }: Rulebook, language: string): CrossingTextBundle {
  const { crossings } = texts[language] ?? NO_TEXTS;
  return { language, texts: { ...crossings, letters: {}, events: {} } };
}

export function createEventTextBundle({ texts }: Rulebook, language: string): CrossingTextBundle {
  const { crossings } = texts[language] ?? NO_TEXTS;
  return { language, texts: { ...NO_TEXTS.crossings, events: crossings.events } };
}
