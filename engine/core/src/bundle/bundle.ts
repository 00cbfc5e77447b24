/**
 * This module writes a rulebook for a browser as JSON: only what evaluating and explaining read of it. The law is kept
 * apart from the texts of each language, so that the law is fetched once and one language is fetched beside it. The
 * crossings of databases have a bundle of their own (`crossings.ts`), because no right depends on them.
 */
import type { Understood } from '../rulebook/typecheck/understood.ts';
import { NO_CROSSINGS } from '../rulebook/crossings/book.ts';
import type { Texts } from '../rulebook/model.ts';
import type { ScreenForm } from '../rulebook/interview/screen.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { translateDesks } from './desks.ts';
import { selectUnderstoodFrom } from './from-day.ts';
import { writeGraph, type KeepEntry } from './graph-writer.ts';
import { NO_TEXTS, type LawBundle, type TextBundle } from './opened.ts';
import { selectSpokenTexts } from './spoken.ts';

/** Returns all of the law, for every day that the rulebook knows. */
export function createLawBundle(understood: Understood): LawBundle {
  return written(understood, understood.rulebook.starts, isRead);
}

/**
 * Returns the law from a day on without its sources, for pages that cite none.
 * @param day yyyymmdd; it has to be the first day of a period
 */
export function createLawBundleFrom(understood: Understood, day: number): LawBundle {
  return written(selectUnderstoodFrom(understood, day), day, isReadWithoutSources);
}

function written(understood: Understood, from: number, keep: KeepEntry): LawBundle {
  const rulebook = {
    ...understood.rulebook,
    texts: {},
    desks: null,
    crossings: NO_CROSSINGS,
    catalogue: [],
    interview: understood.rulebook.interview.filter(isReadByOrder),
    glossary: [],
  };
  return { format: 2, from, law: writeGraph({ ...understood, rulebook, rules: [] }, keep) };
}

/** Checks whether the order of the rights reads a screen of the interview. */
function isReadByOrder({ linked, urgent, livelihoods }: ScreenForm): boolean {
  return linked || urgent !== null || livelihoods.length > 0;
}

export function createTextBundle(rulebook: Rulebook, language: string): TextBundle {
  const texts = rulebook.texts[language] ?? NO_TEXTS;
  return spoken(rulebook, language, { ...texts, crossings: NO_TEXTS.crossings, listed: {}, glossary: {} });
}

/** Returns the texts and the desks in one language for a bundle of `createLawBundleFrom`. */
export function createTextBundleFrom(rulebook: Rulebook, language: string): TextBundle {
  return spoken(rulebook, language, selectSpokenTexts(rulebook, language));
}

function spoken({ desks, languages }: Rulebook, language: string, texts: Texts): TextBundle {
  return { language, texts, desks: writeGraph(translateDesks(desks, language, languages)) };
}

/**
 * Checks whether an entry of an object is still read once the rule files have been read. Of a law and of a route as
 * they were written, only the entries in `OF_LAW` and `OF_ROUTE` are, because the understood law is kept beside them.
 * Of a screen of the interview, only what the order of the rights reads is. Formulas (their terms are kept), places in
 * files and cases, among others, are not read either.
 */
export const isRead: KeepEntry = (owner, key, value) => {
  if ('ast' in owner && 'text' in owner) return false;
  if (OF_CASES.has(key) && 'receipt' in owner) return false;
  if (key === 'groups' && 'languages' in owner) return false;
  if (key === 'ask' && 'implied' in owner) return false;
  if ('linked' in owner && 'urgent' in owner) return OF_INTERVIEW.has(key);
  if ('appliesBy' in owner) return OF_LAW.has(key);
  if ('grant' in owner && 'when' in owner) return OF_ROUTE.has(key);
  if ('formula' in owner || ('source' in owner && ('items' in owner || 'item' in owner))) return key === 'source';
  return !(key === 'place' && isObject(value) && 'line' in value && 'file' in value);
};

const OF_CASES: ReadonlySet<string> = new Set(['cases', 'skipped', 'turns', 'noCase']);
const OF_INTERVIEW: ReadonlySet<string> = new Set(['screen', 'linked', 'urgent', 'livelihoods']);
const OF_LAW: ReadonlySet<string> = new Set([
  'right',
  'from',
  'until',
  'appliesBy',
  'reviewedWithin',
  'source',
  'notWith',
  'open',
]);
const OF_ROUTE: ReadonlySet<string> = new Set(['id', 'grant', 'since', 'until', 'extendsTo', 'source']);

/** Works like `isRead`, and leaves out all sources. */
const isReadWithoutSources: KeepEntry = (owner, key, value) => key !== 'source' && isRead(owner, key, value);

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
