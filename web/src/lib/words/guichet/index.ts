import type { Language } from '../../languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { GuichetWords } from './shape.ts';

export const GUICHET_WORDS: Readonly<Record<Language, GuichetWords>> = { fr, nl, de, en };
export type { GuichetWords } from './shape.ts';
