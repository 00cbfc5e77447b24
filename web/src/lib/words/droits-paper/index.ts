/**
 * The words of the pages beside `/droits`: typing a code in, telling that a desk does otherwise, the blank sheet, the frame
 * for another site. No browser is sent them but in the page itself.
 */
import type { Language } from '../../languages.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type PaperWords = typeof fr;
/** What a text on a desk is made of, in the language in which it is handed over. */
export type ReportWords = PaperWords['report'];
export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = { fr, nl, de, en };
