import type { Language } from '../languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { PageWords } from './shape.ts';

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { fr, nl, de, en };
export type { PageWords } from './shape.ts';
