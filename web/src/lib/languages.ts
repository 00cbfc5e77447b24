/** This module lists the languages of the pages. The law exists in those of `LANGUAGES` only. */
import { LANGUAGES, type Language } from '@recto-verso/engine/languages';

export { LANGUAGES, type Language };

/**
 * Lists the languages of the frame around the pages and of some pages. In a language that is not in `LANGUAGES`, the
 * texts of the law are shown in one that is.
 */
export const SPOKEN = [...LANGUAGES, 'ar'] as const;
export type PageLanguage = (typeof SPOKEN)[number];

export const OWN_NAMES: Readonly<Record<PageLanguage, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  en: 'English',
  ar: 'العربية',
};

export const TEXT_DIRECTIONS = { fr: 'ltr', nl: 'ltr', de: 'ltr', en: 'ltr', ar: 'rtl' } as const satisfies Readonly<
  Record<PageLanguage, 'ltr' | 'rtl'>
>;

export const DEFAULT: Language = 'fr';

export function isLanguage(spoken: string): spoken is Language {
  return (LANGUAGES as readonly string[]).includes(spoken);
}

/** Returns the language of the law for a reader of the pages in any language. */
export function getLawLanguage(spoken: PageLanguage): Language {
  return isLanguage(spoken) ? spoken : DEFAULT;
}

/**
 * Returns the language of the pages that a browser prefers (`Accept-Language`), or `DEFAULT` when the pages have none
 * of its languages.
 */
export function choosePreferredLanguage(header: string | null): PageLanguage {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight = 'q=1'] = part.trim().split(';');
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(weight.trim().replace('q=', '')) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const ours = SPOKEN.find((one) => one === language);
    if (ours !== undefined) return ours;
  }
  return DEFAULT;
}
