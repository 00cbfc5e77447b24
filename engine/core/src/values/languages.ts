/**
 * This module lists the languages of the law. For a language that is added here, the types, the loader and the tests
 * require a text in every place (HOUSE.md, "Add a language").
 */
export const LANGUAGES = ['fr', 'nl', 'de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Holds one value for each language. */
export type InEachLanguage<T> = Readonly<Record<Language, T>>;

/** Creates one value for each language. */
export function createForEachLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)] as const)) as Record<Language, T>;
}
