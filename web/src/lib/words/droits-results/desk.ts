/**
 * This module holds the texts in the languages of the desks: what a sheet says to the people who work there, whatever
 * the language of its reader.
 */
import de from './desk/de.json' with { type: 'json' };
import fr from './desk/fr.json' with { type: 'json' };
import nl from './desk/nl.json' with { type: 'json' };

export const DESK_LANGUAGES = ['fr', 'nl', 'de'] as const;
export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

export type SheetDeskWords = typeof fr;
export const DESK_WORDS: Readonly<Record<DeskLanguage, SheetDeskWords>> = { fr, nl, de };
