/** This module holds the texts of an interview in a terminal, in four languages. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type AskWords = typeof fr;
export const ASK_WORDS: InEachLanguage<AskWords> = { fr, nl, de, en };
