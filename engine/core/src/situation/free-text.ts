/**
 * This module detects personal data in the texts that a user chooses freely: the text that says how the situation is
 * different, and the ids of persons. No law reads these texts, so one that seems to contain a number, a contact or a
 * name of a person is refused.
 */

/**
 * Matches numbers such as `85.07.30-033.28`, any run of at least eleven digits, and at least three groups of four
 * digits separated by spaces (bank accounts, cards, files).
 */
const LONG_NUMBER = /\d{2}[ ./-]?\d{2}[ ./-]?\d{2}[ .-]{0,3}\d{3}[ .-]{0,3}\d{2}|\d{11,}|\d{4}(?: \d{4}){2,}/;
const CONTACT = /\S@\S+\.\S|(?:\+32|\b0)[ /.]?\d{1,3}(?:[ /.]?\d{2,3}){3}\b/;
/**
 * `NAMED` matches a title that stands before a capitalized word. `INTRODUCED` matches a phrase that introduces one's
 * name in French, English, Dutch or German.
 */
const NAMED =
  /(?:\b(?:Mme|Mlle|Mevr|Mrs|Mr|Ms|Dhr|Hr|Fr|Dr)\b\.?|\b(?:Monsieur|Madame|Mademoiselle|Mevrouw|Meneer|Herr|Frau|Mister))\s+\p{Lu}\p{Ll}|\bM\.\s?\p{Lu}\p{Ll}/u;
const INTRODUCED =
  /\b(?:je m['’]appelle|mon nom est|my name is|mijn naam is|ik heet|mein name ist|ich hei(?:ß|ss)e)\s+\S/iu;

export type Personal = 'number' | 'contact' | 'name';

/** Returns the kind of personal data that a text seems to contain, or `null` when none is found. */
export function findPersonalData(text: string): Personal | null {
  if (LONG_NUMBER.test(text)) return 'number';
  if (CONTACT.test(text)) return 'contact';
  return NAMED.test(text) || INTRODUCED.test(text) ? 'name' : null;
}
