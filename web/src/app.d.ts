import type { Language } from '@recto-verso/api';
import type { Display } from '$lib/display';
import type { PageLanguage } from '$lib/languages';
import type { Shell } from '$lib/server/shell';

declare global {
  /**
   * Names the script of `/guichet`, the page for caseworkers. It is set when the pages are built, and `null` when no
   * such script was built before.
   */
  const DOOR_SCRIPT: string | null;
  /** Names the script of `/droits`; it is `null` when no such script was built before. */
  const DROITS_SCRIPT: string | null;
  const CODE_SCRIPT: string | null;
  const BATCH_SCRIPT: string | null;
  namespace App {
    interface Locals {
      /** The law, and the pages that show it, are in this language. */
      language: Language;
      /**
       * The frame around the page is in this language. The page itself is too, where its texts exist in this language.
       */
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
