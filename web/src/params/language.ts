import { SPOKEN, type Spoken } from '../lib/languages.ts';

export function match(param: string): param is Spoken {
  return (SPOKEN as readonly string[]).includes(param);
}
