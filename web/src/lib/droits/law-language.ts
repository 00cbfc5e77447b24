/**
 * In some languages, such as Arabic, texts of the pages exist but not those of the law. On a page in such a language,
 * this module marks the texts of the law as texts in another language.
 */
import { getContext, setContext } from 'svelte';
import type { Language } from '../languages.ts';

export interface ForeignLawText {
  readonly lang: Language;
  readonly dir: 'ltr';
  /** Says, in the language of the page, that the following text is in another language. */
  readonly note: string;
}

const KEY = 'tongue';

/**
 * Provides the language of the law to the components of a page.
 * @param tongue returns `null` when the whole page is in one language
 */
export function provideLawLanguage(tongue: () => ForeignLawText | null): void {
  setContext(KEY, tongue);
}

export function useLawLanguage(): () => Partial<ForeignLawText> {
  const tongue = getContext<(() => ForeignLawText | null) | undefined>(KEY);
  return () => tongue?.() ?? {};
}
