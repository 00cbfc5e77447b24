/** This module holds the texts of the analysts' pages. */
import type { Language } from '../../languages.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/**
 * Describes the tables of labels for words of the data and names of likelihoods. A word without a label is shown as it
 * is.
 */
interface ById {
  readonly groups: { readonly words: Readonly<Record<string, string>> };
  readonly likelihoods: { readonly names: Readonly<Record<string, string>> };
}

export type SimulationWords = typeof fr & ById;
export const SIMULATION_WORDS: Readonly<Record<Language, SimulationWords>> = { fr, nl, de, en };
