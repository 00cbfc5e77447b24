/** This module describes the frame around every page. */
import type { Display } from '../display.ts';
import type { Language, PageLanguage } from '../languages.ts';
import type { KeepRequest } from '../live/shell.ts';
import type { ShellWords } from '../words/shell/index.ts';

export interface Shell {
  readonly words: ShellWords;
  readonly spoken: PageLanguage;
  readonly start: string;
  readonly links: readonly { readonly title: string; readonly href: string }[];
  readonly languages: readonly {
    readonly language: PageLanguage;
    readonly direction: 'ltr' | 'rtl';
    readonly name: string;
    readonly href: string;
  }[];
  readonly display: { readonly chosen: Display; readonly action: string; readonly back: string };
  /** Is shown above the page when only some pages have texts in the visitor's language; otherwise it is `null`. */
  readonly notice: string | null;
  /** Names the language of a page that has no texts in the visitor's language; otherwise it is `null`. */
  readonly foreign: Language | null;
  /** Holds the data with which `lib/live/shell.ts` starts. */
  readonly keep: Omit<KeepRequest, 'display'> & { readonly worker: string };
}
