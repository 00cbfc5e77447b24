/** This module holds the texts of a verso, in four languages. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type VersoWords = typeof fr;
export const VERSO_WORDS: InEachLanguage<VersoWords> = { fr, nl, de, en };
