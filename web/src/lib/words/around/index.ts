import type { Language } from '../../languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { AroundWords } from './shape.ts';

export const AROUND_WORDS: Readonly<Record<Language, AroundWords>> = { fr, nl, de, en };
export type { AroundWords, GlossaryGroup } from './shape.ts';
