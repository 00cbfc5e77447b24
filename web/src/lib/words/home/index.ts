/** This module holds the texts of the first page, which no script reads. */
import type { PageLanguage } from '../../languages.ts';
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type HomeWords = typeof fr;
export const HOME_PAGE_WORDS: Readonly<Record<PageLanguage, HomeWords>> = { fr, nl, de, en, ar };
