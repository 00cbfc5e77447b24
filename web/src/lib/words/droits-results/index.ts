import type { Language } from '../../languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { ResultWords } from './shape.ts';

export const RESULT_WORDS: Readonly<Record<Language, ResultWords>> = { fr, nl, de, en };
export { DESK_WORDS, TONGUES, type Tongue } from './desk.ts';
export type { DeskWords, ResultWords } from './shape.ts';
