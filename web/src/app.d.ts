import type { Language } from '@recto-verso/api';

declare global {
  namespace App {
    interface Locals {
      language: Language;
    }
  }
}

export {};
