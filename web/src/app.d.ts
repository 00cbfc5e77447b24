import type { Language } from '@recto-verso/api';

declare global {
  namespace App {
    interface Locals {
      language: Language;
    }
    interface PageData {
      language?: Language;
      home?: string;
    }
  }
}

export {};
