/** The words of what changes with an event or along a figure, in four languages. */
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { AlongWords } from './shape.ts';

export const ALONG_WORDS: Readonly<Record<'fr' | 'nl' | 'de' | 'en', AlongWords>> = { fr, nl, de, en };
export type { AlongWords } from './shape.ts';
