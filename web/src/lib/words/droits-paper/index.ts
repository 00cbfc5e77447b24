import type { Language } from '../../languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { PaperWords } from './shape.ts';

export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = { fr, nl, de, en };
export type { PaperWords, ReportWords } from './shape.ts';
