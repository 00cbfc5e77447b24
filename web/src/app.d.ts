import type { Language } from '@recto-verso/api';
import type { Display } from '$lib/display';
import type { Spoken } from '$lib/languages';
import type { Shell } from '$lib/server/shell';

declare global {
  /** File name of the script of the desk; set when the pages are built. */
  const DOOR_SCRIPT: string | null;
  /** The same of `/droits`. */
  const DROITS_SCRIPT: string | null;
  const CODE_SCRIPT: string | null;
  const BATCH_SCRIPT: string | null;
  namespace App {
    interface Locals {
      /** Of the law, and of the pages that tell it. */
      language: Language;
      /** Of the frame around the page, and of the page where it has words in it. */
      spoken: Spoken;
      /** The language that the address names. */
      named: Spoken | undefined;
      display: Display;
    }
    interface PageData {
      shell?: Shell;
    }
  }
}

export {};
