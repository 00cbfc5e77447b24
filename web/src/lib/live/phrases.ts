/**
 * Takes the place of the engine's phrases in the browser (`explain/sentences/phrases/catalogues.ts`): those of the language
 * that is shown, and of a letter that is written in another, put here when their words have come.
 */
import type { Phrases } from '@recto-verso/engine/bundle';

export const PHRASES: Record<string, Phrases> = {};

export function speak(language: string, spoken: Phrases): void {
  PHRASES[language] = spoken;
}
