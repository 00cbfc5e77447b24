/** This module holds the texts of the pages. The texts of an answer come from the API. */
import type { Language } from '../languages.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type PageWords = typeof fr;
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { fr, nl, de, en };
