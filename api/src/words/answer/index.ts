/** This module holds the texts of an answer, in four languages. */
import type { InEachLanguage } from '@recto-verso/engine/languages';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** Lists the tables in which ids of the law are looked up; an id without a text is shown as it is. */
interface ById {
  readonly units: Readonly<Record<string, (typeof fr)['units']['day']>>;
  readonly grants: Readonly<Record<string, string>>;
  readonly confidence: Readonly<Record<string, string>>;
  readonly courts: Readonly<Record<string, string>>;
}

export type AnswerWords = typeof fr & ById;
export const WORDS: InEachLanguage<AnswerWords> = { fr, nl, de, en };
