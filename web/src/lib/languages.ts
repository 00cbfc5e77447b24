/** Languages of the law and of the pages, each under its own name. */
import { LANGUAGES, type Language } from '@recto-verso/engine/languages';

export { LANGUAGES, type Language };

/** Languages of the frame around the pages, and of some pages: what the law says comes in one of the above. */
export const SPOKEN = [...LANGUAGES, 'ar'] as const;
export type Spoken = (typeof SPOKEN)[number];

export const OWN_NAMES: Readonly<Record<Spoken, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  en: 'English',
  ar: 'العربية',
};

export const DIRECTIONS = { fr: 'ltr', nl: 'ltr', de: 'ltr', en: 'ltr', ar: 'rtl' } as const satisfies Readonly<
  Record<Spoken, 'ltr' | 'rtl'>
>;

export const DEFAULT: Language = 'fr';

export function isLanguage(spoken: string): spoken is Language {
  return (LANGUAGES as readonly string[]).includes(spoken);
}

/** The language in which the law speaks to whoever reads the pages in another. */
export function lawLanguage(spoken: Spoken): Language {
  return isLanguage(spoken) ? spoken : DEFAULT;
}

/** The language that a browser prefers among ours (`Accept-Language`). */
export function preferred(header: string | null): Spoken {
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
