/** The words of a verso, in four languages. */
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { VersoWords } from './shape.ts';

export const VERSO_WORDS: Readonly<Record<'fr' | 'nl' | 'de' | 'en', VersoWords>> = { fr, nl, de, en };
export type { VersoWords } from './shape.ts';
