import type { Spoken } from '../../languages.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { DroitsWords } from './shape.ts';

export const DROITS_WORDS: Readonly<Record<Spoken, DroitsWords>> = { fr, nl, de, en, ar };
export type { DroitsWords } from './shape.ts';
