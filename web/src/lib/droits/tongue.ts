/** What the law says on a page that is spoken in a language of the frame alone: in another, and set apart. */
import { getContext, setContext } from 'svelte';
import type { Language } from '../languages.ts';

export interface Tongue {
  readonly lang: Language;
  readonly dir: 'ltr';
  /** Says, in the language of the page, that what follows is in another. */
  readonly note: string;
}

const KEY = 'tongue';

/** @param tongue `null`: all of the page is in one language */
export function provideTongue(tongue: () => Tongue | null): void {
  setContext(KEY, tongue);
}

export function lawTongue(): () => Partial<Tongue> {
  const tongue = getContext<(() => Tongue | null) | undefined>(KEY);
  return () => tongue?.() ?? {};
}
