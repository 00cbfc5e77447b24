/** Phrases by language, and how their holes are filled. */
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { InEachLanguage } from '../../../values/languages.ts';
import type { Phrases } from './shape.ts';

export type { Phrases } from './shape.ts';

const PHRASES: InEachLanguage<Phrases> = { fr, nl, de, en };
const byName: Readonly<Record<string, Phrases>> = PHRASES;

/** The phrases of a language; English where a rulebook speaks one that nobody wrote phrases for. */
export function phrasesOf(language: string): Phrases {
  return byName[language] ?? en;
}

/** Fills `{name}` holes; a hole without a value stays as it is. */
export function fill(template: string, holes: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}
