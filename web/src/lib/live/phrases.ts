/**
 * Replaces the phrases of the engine (`explain/sentences/phrases/catalogues.ts`) in the browser. It holds the phrases
 * of the language of the page, and of a letter in another language, as soon as their texts are loaded.
 */
import type { Phrases } from '@recto-verso/engine/bundle';

export const PHRASES: Record<string, Phrases> = {};

export function providePhrases(language: string, spoken: Phrases): void {
  PHRASES[language] = spoken;
}
