/**
 * The languages in which the law is told: the one list. A language that is put here is asked for by the types, the loader and
 * the tests wherever words stand (HOUSE.md, "Add a language").
 */
export const LANGUAGES = ['fr', 'nl', 'de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One of a kind for each language. */
export type InEachLanguage<T> = Readonly<Record<Language, T>>;

/** Makes one for each language. */
export function inEachLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)] as const)) as Record<Language, T>;
}
