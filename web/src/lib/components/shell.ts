/** What the frame of every page shows. */
import type { Display } from '../display.ts';
import type { Language, Spoken } from '../languages.ts';
import type { Keep } from '../live/shell.ts';
import type { ShellWords } from '../words/shell/index.ts';

export interface Shell {
  readonly words: ShellWords;
  readonly spoken: Spoken;
  readonly start: string;
  readonly links: readonly { readonly title: string; readonly href: string }[];
  readonly languages: readonly {
    readonly language: Spoken;
    readonly direction: 'ltr' | 'rtl';
    readonly name: string;
    readonly href: string;
  }[];
  readonly display: { readonly chosen: Display; readonly action: string; readonly back: string };
  /** What is said above a page in a language that only some pages speak. */
  readonly notice: string | null;
  /** The language of a page that has no words in the one that is spoken. */
  readonly foreign: Language | null;
  /** What `lib/live/shell.ts` starts from. */
  readonly keep: Omit<Keep, 'display'> & { readonly worker: string };
}
