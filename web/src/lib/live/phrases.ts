/**
 * Takes the place of the engine's phrases in the browser: those of the one language that is shown, filled in when its
 * words have come. The build puts it where the phrases of each language stand.
 */
import type { Phrases } from '@recto-verso/engine/bundle';

const phrases = {} as Phrases;

export { phrases as de, phrases as en, phrases as fr, phrases as nl };

export function speak(spoken: Phrases): void {
  Object.assign(phrases, spoken);
}
