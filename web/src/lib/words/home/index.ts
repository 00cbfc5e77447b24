import type { Language, Spoken } from '../../languages.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { HomeWords, PartialHome } from './shape.ts';

export const HOME_WORDS: Readonly<Record<Language, HomeWords>> = { fr, nl, de, en };
export const PARTIAL_HOME: Readonly<Record<Exclude<Spoken, Language>, PartialHome>> = { ar };
export type { FaceWords, HomeWords } from './shape.ts';
