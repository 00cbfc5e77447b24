import type { Language, Spoken } from '../../languages.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { FrameWords, PartialWords } from './shape.ts';

export const FRAME_WORDS: Readonly<Record<Language, FrameWords>> = { fr, nl, de, en };
export const PARTIAL_WORDS: Readonly<Record<Exclude<Spoken, Language>, PartialWords>> = { ar };
export type { ShellWords } from './shape.ts';
