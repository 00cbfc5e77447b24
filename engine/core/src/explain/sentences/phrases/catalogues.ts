/** The words that an answer needs besides those of the rulebook, in each language. */
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import type { InEachLanguage } from '../../../values/languages.ts';

/** Tables in which units and periods of the law are looked up: one that has no words here is said as it stands. */
interface ById {
  readonly units: Readonly<Record<string, (typeof fr)['units']['day']>>;
  readonly per: Readonly<Record<string, string>>;
}

export type Phrases = typeof fr & ById;
export const PHRASES: InEachLanguage<Phrases> = { fr, nl, de, en };
