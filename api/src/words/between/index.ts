/** The words of what stands between rights, in four languages. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { BetweenWords } from './shape.ts';

export const BETWEEN_WORDS: InEachLanguage<BetweenWords> = { fr, nl, de, en };
export type { BetweenWords } from './shape.ts';
