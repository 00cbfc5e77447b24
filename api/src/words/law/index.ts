/** The words that print the law, in four languages. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { LawWords } from './shape.ts';

export const LAW_WORDS: InEachLanguage<LawWords> = { fr, nl, de, en };
export type { LawWords } from './shape.ts';
