/**
 * This module holds the texts of the pages beside `/droits`: the page for a code, the report on a desk, the blank
 * sheet, and the frame for another site. A browser receives them only within the pages, except for those of the page
 * for a code, which the tools of the desk fetch with their own texts.
 */
import type { Language } from '../../languages.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type PaperWords = typeof fr;
/** Holds the texts of a report on a desk, in the language in which it is handed over. */
export type ReportWords = PaperWords['report'];
export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = { fr, nl, de, en };
