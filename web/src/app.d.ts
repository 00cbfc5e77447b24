import type { Language } from '@recto-verso/api';
import type { Display } from '$lib/display';
import type { PageLanguage } from '$lib/languages';
import type { Shell } from '$lib/server/shell';

declare global {
  /** Names the script of the desk; it is set when the pages are built. */
  const DOOR_SCRIPT: string | null;
  /** Names the script of `/droits`. */
  const DROITS_SCRIPT: string | null;
  const CODE_SCRIPT: string | null;
  const BATCH_SCRIPT: string | null;
  namespace App {
    interface Locals {
      /** The law, and the pages that show it, are in this language. */
      language: Language;
      /** The frame around the page is in this language, and the page itself where it has words in it. */
      spoken: PageLanguage;
      named: PageLanguage | undefined;
      display: Display;
    }
    interface PageData {
      shell?: Shell;
    }
  }
}

export {};
