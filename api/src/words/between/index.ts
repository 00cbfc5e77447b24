/** This module holds the texts about the ties between rights, in four languages. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type BetweenWords = typeof fr;
export const BETWEEN_WORDS: InEachLanguage<BetweenWords> = { fr, nl, de, en };
