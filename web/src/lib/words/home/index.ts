import type { Language } from '../../languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { HomeWords } from './shape.ts';

export const HOME_WORDS: Readonly<Record<Language, HomeWords>> = { fr, nl, de, en };
export type { DoorWords, HomeWords } from './shape.ts';
