/**
 * This module holds the texts in the languages of the desks: what a sheet says to the people who work there, whatever
 * the language of its reader.
 */
import de from './desk/de.json' with { type: 'json' };
import fr from './desk/fr.json' with { type: 'json' };
import nl from './desk/nl.json' with { type: 'json' };

export const TONGUES = ['fr', 'nl', 'de'] as const;
export type Tongue = (typeof TONGUES)[number];

export type DeskWords = typeof fr;
export const DESK_WORDS: Readonly<Record<Tongue, DeskWords>> = { fr, nl, de };
