/** The words of the frame around every page: its head and its foot. No script reads them. */
import type { Language, Spoken } from '../../languages.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import ar from './partial/ar.json' with { type: 'json' };

/** What the frame says in each language beside what the pages say already. */
export type FrameWords = typeof fr;
export const FRAME_WORDS: Readonly<Record<Language, FrameWords>> = { fr, nl, de, en };

/** Of a language that only some pages speak: what other pages say in the languages of the law stands here. */
export type PartialWords = typeof ar;
export const PARTIAL_WORDS: Readonly<Record<Exclude<Spoken, Language>, PartialWords>> = { ar };
export type ShellWords = Omit<PartialWords, 'foreign' | 'lawNote' | 'faces'>;
