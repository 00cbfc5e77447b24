/** The words of a verso, in four languages. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { VersoWords } from './shape.ts';

export const VERSO_WORDS: InEachLanguage<VersoWords> = { fr, nl, de, en };
export type { VersoWords } from './shape.ts';
