/**
 * This module holds the texts of the tools of the desk. They are fetched as data when a tool is used; of the pages,
 * only those of the tools contain them.
 */
import type { Language } from '../../languages.ts';
import type { PaperWords } from '../droits-paper/index.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** Describes the texts of the tools, together with those of the page that opens a code. */
export type GuichetWords = typeof fr & Pick<PaperWords, 'code'>;
/** Describes the texts of a problem: what went wrong, where, why, and how to correct it. */
export type ProblemWords = Problems[keyof Problems];
type Problems = GuichetWords['dossier']['problems'];
export const GUICHET_WORDS: Readonly<Record<Language, typeof fr>> = { fr, nl, de, en };
