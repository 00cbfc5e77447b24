/** What the registers hold in place of what was told, by the field beside which it is said. */
import { seen } from '@recto-verso/api/words';
import type { Verso } from '@recto-verso/engine';
import { fieldNamesOf, speechFor } from './asking.ts';
import type { Page } from './fields.ts';

export type Held = Readonly<Record<string, string>>;

export function heldOf(page: Page, picture: Verso['picture']): Held {
  const speech = speechFor(page, '');
  const said = picture.flatMap(({ of, fact, to, holder }) => {
    const value = to === null ? page.terms.unknown : seen(to, fact, speech);
    const text = `${page.words.verso.filesSay}${page.terms.colon}${value}${holder === null ? '' : ` · ${holder}`}`;
    return fieldNamesOf(page, of, fact).map((name) => [name, text] as const);
  });
  return Object.fromEntries(said);
}
