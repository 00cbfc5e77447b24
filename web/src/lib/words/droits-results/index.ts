/** This module holds the texts of the results of `/droits`. */
import type { Language } from '../../languages.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type ResultWords = typeof fr;
export const RESULT_WORDS: Readonly<Record<Language, ResultWords>> = { fr, nl, de, en };
export { DESK_WORDS, DESK_LANGUAGES, type SheetDeskWords, type DeskLanguage } from './desk.ts';
