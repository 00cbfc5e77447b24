/** The words of the analysts' door. */
import type { Language } from '../../languages.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** Tables in which words of the tables and names of likelihoods are looked up: one that has none here is said as it stands. */
interface ById {
  readonly groups: { readonly words: Readonly<Record<string, string>> };
  readonly likelihoods: { readonly names: Readonly<Record<string, string>> };
}

export type SimulationWords = typeof fr & ById;
export const SIMULATION_WORDS: Readonly<Record<Language, SimulationWords>> = { fr, nl, de, en };
