/**
 * This module holds the texts of the pages that are the same for everybody: rules, sources, glossary, desks, about,
 * accessibility. A browser receives them only within the pages.
 */
import type { Language } from '../../languages.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type AroundWords = typeof fr;
export const AROUND_WORDS: Readonly<Record<Language, AroundWords>> = { fr, nl, de, en };
