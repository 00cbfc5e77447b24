/** This module has the labels of things of the home that the form always lists, such as each kind of contract. */
import { capital, find } from '@recto-verso/api/words';
import { vocabularyTexts, type Field, type Page } from './fields.ts';
import { firstFacts } from './first-facts.ts';

export function thingLabel(page: Page, kind: string): string {
  const noun = find(vocabularyTexts(page), 'things', kind) ?? kind;
  return capital(noun);
}

/** @param value the value that distinguishes the row from the others */
export function rowTitle(page: Page, kind: string, value: string): string {
  const by = firstFacts.named[kind]?.by ?? '';
  const texts = vocabularyTexts(page);
  const name = find(texts, 'values', `${kind}.${by}`, value) ?? find(texts, 'values', by, value) ?? value;
  return `${thingLabel(page, kind)}${page.terms.colon}${name}`;
}

/** Returns the label of a field. For such a thing it begins with the title of its row; any other label is unchanged. */
export function rowLabel(page: Page, { name, label }: Field): string {
  const [, kind = '', row = ''] = /^home\.([a-z0-9_]+)\[(\d+)\]\./.exec(name) ?? [];
  const value = firstFacts.named[kind]?.rows[Number(row)];
  return value === undefined ? label : `${rowTitle(page, kind, value)} – ${label}`;
}
