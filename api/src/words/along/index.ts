/** This module holds the texts about what changes with an event or along a curve, in four languages. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type AlongWords = typeof fr;
export const ALONG_WORDS: InEachLanguage<AlongWords> = { fr, nl, de, en };
