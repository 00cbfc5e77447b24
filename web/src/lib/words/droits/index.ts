import type { Language } from '../../languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { DroitsWords } from './shape.ts';

export const DROITS_WORDS: Readonly<Record<Language, DroitsWords>> = { fr, nl, de, en };
export type { DroitsWords } from './shape.ts';
