/** Phrases by language, and how their holes are filled. */
import { PHRASES, type Phrases } from './catalogues.ts';

export type { Phrases } from './catalogues.ts';

const byName: Readonly<Record<string, Phrases>> = PHRASES;

/** The phrases of a language; English where a rulebook speaks one that nobody wrote phrases for. */
export function phrasesOf(language: string): Phrases {
  return byName[language] ?? PHRASES.en;
}

/** Fills `{name}` holes; a hole without a value stays as it is. */
export function fill(template: string, holes: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}
