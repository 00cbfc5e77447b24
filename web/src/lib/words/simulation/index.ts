import type { Language } from '../../languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { SimulationWords } from './shape.ts';

export const SIMULATION_WORDS: Readonly<Record<Language, SimulationWords>> = { fr, nl, de, en };
export type { SimulationWords } from './shape.ts';
