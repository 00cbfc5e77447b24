import type { Language } from '@recto-verso/api';
import type { PageWords } from '$lib/words/index';

declare global {
  /** File name of the script of the first door; set when the pages are built. */
  const DOOR_SCRIPT: string | null;
  /** The same of `/droits`. */
  const DROITS_SCRIPT: string | null;
  const CODE_SCRIPT: string | null;
  namespace App {
    interface Locals {
      language: Language;
    }
    interface PageData {
      language?: Language;
      home?: string;
      words?: PageWords;
    }
  }
}

export {};
