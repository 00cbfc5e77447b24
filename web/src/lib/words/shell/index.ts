/** This module holds the texts of the frame around every page: its header and its footer. No script reads them. */
import type { Language, PageLanguage } from '../../languages.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import ar from './partial/ar.json' with { type: 'json' };

/** Holds the texts of the frame in one language, besides those that the pages already have. */
export type FrameWords = typeof fr;
export const FRAME_WORDS: Readonly<Record<Language, FrameWords>> = { fr, nl, de, en };

/**
 * Holds the texts of the frame in a language that only some pages have. They include texts that stand among those of
 * the pages in the languages of the law.
 */
export type PartialWords = typeof ar;
export const PARTIAL_WORDS: Readonly<Record<Exclude<PageLanguage, Language>, PartialWords>> = { ar };
export type ShellWords = Omit<PartialWords, 'foreign' | 'lawNote' | 'faces'>;
