/** This module holds the phrases that an answer needs in addition to the texts of the rulebook, in each language. */
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import type { InEachLanguage } from '../../../values/languages.ts';

/**
 * Describes the tables of units and periods, which are looked up by names of the law. A name without an entry is shown
 * as it is.
 */
interface ById {
  readonly units: Readonly<Record<string, (typeof fr)['units']['day']>>;
  readonly per: Readonly<Record<string, string>>;
}

export type Phrases = typeof fr & ById;
export const PHRASES: InEachLanguage<Phrases> = { fr, nl, de, en };
