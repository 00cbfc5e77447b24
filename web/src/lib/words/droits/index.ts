/** This module holds the texts of `/droits`. */
import type { PageLanguage } from '../../languages.ts';
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** Describes the tables that are read by ids of questions and answers. */
interface ById {
  readonly start: Readonly<Record<keyof (typeof fr)['start'], { readonly options: Readonly<Record<string, string>> }>>;
  readonly kin: Readonly<Record<string, string>>;
  readonly urgent: { readonly options: Readonly<Record<string, string>> };
}

export type DroitsWords = typeof fr & ById;
export const DROITS_WORDS: Readonly<Record<PageLanguage, DroitsWords>> = { fr, nl, de, en, ar };
