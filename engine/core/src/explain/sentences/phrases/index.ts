/** This module returns the phrases of a language and fills their placeholders. */
import { PHRASES, type Phrases } from './catalogues.ts';

export type { Phrases } from './catalogues.ts';

const byName: Readonly<Record<string, Phrases>> = PHRASES;

/** Returns the phrases of a language, or the English ones when the rulebook has a language without phrases. */
export function getPhrases(language: string): Phrases {
  return byName[language] ?? PHRASES.en;
}

/** Fills `{name}` placeholders; a placeholder without a value stays as it is. */
export function fillPhrase(template: string, holes: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}
