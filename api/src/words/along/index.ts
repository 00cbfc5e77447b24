/** The words of what changes with an event or along a figure, in four languages. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { AlongWords } from './shape.ts';

export const ALONG_WORDS: InEachLanguage<AlongWords> = { fr, nl, de, en };
export type { AlongWords } from './shape.ts';
