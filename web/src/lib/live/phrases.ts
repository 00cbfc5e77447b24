/**
 * Takes the place of the engine's phrases in the browser: those of the language that is shown, and of a letter that is
 * written in another, filled in when their words have come. The build puts it where the phrases of each language stand.
 */
import type { Phrases } from '@recto-verso/engine/bundle';

const said: Record<string, Phrases> = {};

function of(language: string): Phrases {
  return (said[language] ??= {} as Phrases);
}

export const [de, en, fr, nl] = [of('de'), of('en'), of('fr'), of('nl')];

export function speak(language: string, spoken: Phrases): void {
  Object.assign(of(language), spoken);
}
