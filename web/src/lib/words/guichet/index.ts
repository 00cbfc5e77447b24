/** The words of the desk's tools. They are fetched when one is used: no page brings them along. */
import type { Language } from '../../languages.ts';
import type { PaperWords } from '../droits-paper/index.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** With those of the page that opens a code. */
export type GuichetWords = typeof fr & Pick<PaperWords, 'code'>;
/** A problem: what, where, why, and how to mend it. */
export type Ladder = Problems[keyof Problems];
type Problems = GuichetWords['dossier']['problems'];
export const GUICHET_WORDS: Readonly<Record<Language, typeof fr>> = { fr, nl, de, en };
