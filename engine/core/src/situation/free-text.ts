/**
 * Free text is the one place where somebody could write who they are. Nobody needs it to work out a right,
 * so what looks like a number or a name of a person is not taken in.
 */

/** `85.07.30-033.28` and the like, and any run of eleven digits or more (bank accounts, cards, files). */
const LONG_NUMBER = /\d{2}[ ./-]?\d{2}[ ./-]?\d{2}[ .-]{0,3}\d{3}[ .-]{0,3}\d{2}|\d{11,}|\d{4}(?: \d{4}){2,}/;
const CONTACT = /\S@\S+\.\S|(?:\+32|\b0)[ /.]?\d{1,3}(?:[ /.]?\d{2,3}){3}\b/;
/** Titles before a capital, and the ways of giving one's name in the four languages and English. */
const NAMED =
  /(?:\b(?:Mme|Mlle|Mevr|Mrs|Mr|Ms|Dhr|Hr|Fr|Dr)\b\.?|\b(?:Monsieur|Madame|Mademoiselle|Mevrouw|Meneer|Herr|Frau|Mister))\s+\p{Lu}\p{Ll}|\bM\.\s?\p{Lu}\p{Ll}/u;
const INTRODUCED =
  /\b(?:je m['’]appelle|mon nom est|my name is|mijn naam is|ik heet|mein name ist|ich hei(?:ß|ss)e)\s+\S/iu;

export type Personal = 'number' | 'contact' | 'name';

/** What in a text could say who somebody is; `null` if nothing strikes. */
export function personalIn(text: string): Personal | null {
  if (LONG_NUMBER.test(text)) return 'number';
  if (CONTACT.test(text)) return 'contact';
  return NAMED.test(text) || INTRODUCED.test(text) ? 'name' : null;
}
