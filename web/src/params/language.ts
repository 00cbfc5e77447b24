import { SPOKEN, type PageLanguage } from '../lib/languages.ts';

export function match(param: string): param is PageLanguage {
  return (SPOKEN as readonly string[]).includes(param);
}
