/**
 * A rulebook for a browser: what evaluating and explaining read of it, as JSON. The law stands apart from the words of
 * each language, so that one language is fetched and the law is fetched once. What the crossing of databases is made of
 * stands in a bundle of its own (`crossings.ts`): no right rests on it.
 */
import type { Understood } from '../rulebook/typecheck/understood.ts';
import { NO_CROSSINGS } from '../rulebook/crossings/book.ts';
import { estimateWords } from '../rulebook/estimates.ts';
import type { Texts } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { desksIn } from './desks.ts';
import { understoodFrom } from './from-day.ts';
import { graphOf, type Keep } from './graph-writer.ts';
import { NO_TEXTS, type LawBundle, type TextBundle } from './opened.ts';
import { spokenTexts } from './spoken.ts';

/** All of the law, on every day that the rulebook knows. */
export function lawBundle(understood: Understood): LawBundle {
  return written(understood, understood.rulebook.starts, isRead);
}

/** The law of a day (yyyymmdd) and of those after it, for pages that name no source: the answers, without a citation. */
export function lawFrom(understood: Understood, day: number): LawBundle {
  return written(understoodFrom(understood, day), day, isReadWithoutSources);
}

function written(whole: Understood, from: number, keep: Keep): LawBundle {
  const understood = withoutEstimates(whole);
  const rulebook = {
    ...understood.rulebook,
    texts: {},
    desks: null,
    crossings: NO_CROSSINGS,
    catalogue: [],
    interview: [],
    chances: null,
    glossary: [],
  };
  return { format: 2, from, law: graphOf({ ...understood, rulebook, rules: [] }, keep) };
}

/** A page answers in the first reading alone, which works none of these out; that somebody told them is understood. */
function withoutEstimates({ rulebook, facts, ...rest }: Understood): Understood {
  const words = estimateWords(rulebook.facts, rulebook.figures);
  const defs = new Map(rulebook.facts.map((def) => [def, words.facts.has(def.id) ? { ...def, is: null } : def]));
  return {
    ...rest,
    facts: facts.map((word) => {
      const def = defs.get(word.def) ?? word.def;
      return def === word.def ? word : { ...word, def, is: null };
    }),
    rulebook: {
      ...rulebook,
      facts: [...defs.values()],
      figures: rulebook.figures.filter(({ id }) => !words.figures.has(id)),
    },
  };
}

export function textBundle(rulebook: Rulebook, language: string): TextBundle {
  const texts = rulebook.texts[language] ?? NO_TEXTS;
  return spoken(rulebook, language, { ...texts, crossings: NO_TEXTS.crossings, listed: {}, glossary: {} });
}

/** The words for `lawFrom`. */
export function textFrom(rulebook: Rulebook, language: string): TextBundle {
  return spoken(rulebook, language, spokenTexts(rulebook, language));
}

function spoken({ desks, languages }: Rulebook, language: string, texts: Texts): TextBundle {
  return { language, texts, desks: graphOf(desksIn(desks, language, languages)) };
}

/**
 * Whether anything after the reading of files reads an entry. What was understood of a law stands beside what was written,
 * of which only the names and days are read; formulas (their terms go along), places and cases are not.
 */
export const isRead: Keep = (owner, key, value) => {
  if ('ast' in owner && 'text' in owner) return false;
  if (OF_CASES.has(key) && 'receipt' in owner) return false;
  if (key === 'groups' && 'languages' in owner) return false;
  if (key === 'ask' && 'implied' in owner) return false;
  if (key === 'estimated') return false;
  if ('appliesBy' in owner) return OF_LAW.has(key);
  if ('grant' in owner && 'when' in owner) return OF_ROUTE.has(key);
  if ('formula' in owner || ('source' in owner && ('items' in owner || 'item' in owner))) return key === 'source';
  return !(key === 'place' && isObject(value) && 'line' in value && 'file' in value);
};

const OF_CASES: ReadonlySet<string> = new Set(['cases', 'skipped', 'turns', 'noCase']);
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

/** Whose source is not told has none that is named. */
const isReadWithoutSources: Keep = (owner, key, value) => key !== 'source' && isRead(owner, key, value);

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
