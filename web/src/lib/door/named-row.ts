/** The things of the home that everybody knows by name: the contract for electricity, the one for gas. */
import { capital, find } from '@recto-verso/api/words';
import { vocabularyTexts, type Field, type Page } from './fields.ts';
import { firstFacts } from './first-facts.ts';

export function thingLabel(page: Page, kind: string): string {
  const noun = find(vocabularyTexts(page), 'things', kind) ?? kind;
  return capital(noun);
}

/** @param value by which the row is told from the others */
export function rowTitle(page: Page, kind: string, value: string): string {
  const by = firstFacts.named[kind]?.by ?? '';
  const texts = vocabularyTexts(page);
  const name = find(texts, 'values', `${kind}.${by}`, value) ?? find(texts, 'values', by, value) ?? value;
  return `${thingLabel(page, kind)}${page.terms.colon}${name}`;
}

/** The label of a field of such a thing says of which; any other stays as it is. */
export function rowLabel(page: Page, { name, label }: Field): string {
  const [, kind = '', row = ''] = /^home\.([a-z0-9_]+)\[(\d+)\]\./.exec(name) ?? [];
  const value = firstFacts.named[kind]?.rows[Number(row)];
  return value === undefined ? label : `${rowTitle(page, kind, value)} – ${label}`;
}
