/** This module holds the texts with which the law is printed, in four languages. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type LawWords = typeof fr;
export const LAW_WORDS: InEachLanguage<LawWords> = { fr, nl, de, en };
