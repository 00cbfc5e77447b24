/**
 * A rulebook for a browser: what evaluating and explaining read of it, as JSON. The law stands apart from the words of
 * each language, so that one language is fetched and the law is fetched once. What the crossing of databases is made of
 * stands in a bundle of its own (`crossings.ts`): no right rests on it.
 */
import type { Understood } from '../check/understood.ts';
import { NO_CROSSINGS } from '../crossings/book.ts';
import type { DeskBook } from '../desks/book.ts';
import type { Rulebook, Texts } from '../model.ts';
import { desksIn } from './desks.ts';
import { graphOf } from './graph-writer.ts';
import { wholeOf, type Graph } from './graph.ts';

/** The law without a word of any language. */
export interface LawBundle {
  readonly format: 1;
  readonly law: Graph;
}

/** The words of a rulebook in one language. */
export interface TextBundle {
  readonly language: string;
  readonly texts: Texts;
  readonly desks: DeskBook;
}

export function lawBundle(understood: Understood): LawBundle {
  const rulebook = {
    ...understood.rulebook,
    texts: {},
    desks: null,
    crossings: NO_CROSSINGS,
    catalogue: [],
    glossary: [],
  };
  return { format: 1, law: graphOf({ ...understood, rulebook, rules: [] }, isRead) };
}

export function textBundle({ texts, desks, languages }: Rulebook, language: string): TextBundle {
  return {
    language,
    texts: { ...(texts[language] ?? NO_TEXTS), crossings: NO_TEXTS.crossings, listed: {}, glossary: {} },
    desks: desksIn(desks, language, languages),
  };
}

export const NO_TEXTS: Texts = {
  vocabulary: {},
  rights: {},
  crossings: { kinds: {}, evidence: {}, divergences: {}, remedies: {}, letters: {}, events: {} },
  listed: {},
  glossary: {},
};

/** The rulebook as it was understood when the bundle was made, with the words of one language. */
export function understoodOf({ law }: LawBundle, { language, texts, desks }: TextBundle): Understood {
  const whole = wholeOf(law) as Understood;
  return { ...whole, rulebook: { ...whole.rulebook, texts: { [language]: texts }, desks } };
}

/** Whether anything after the reading of files reads an entry: formulas as written (their terms go along), places and cases it does not. */
export function isRead(owner: Readonly<Record<string, unknown>>, key: string, value: unknown): boolean {
  if ('ast' in owner && 'text' in owner) return false;
  if ((key === 'cases' || key === 'skipped') && 'symbol' in owner) return false;
  return !(key === 'place' && isObject(value) && 'line' in value && 'file' in value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
