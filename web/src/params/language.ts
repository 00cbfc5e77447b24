import { LANGUAGES, type Language } from '../lib/languages.ts';

export function match(param: string): param is Language {
  return (LANGUAGES as readonly string[]).includes(param);
}
