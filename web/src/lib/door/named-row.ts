/** This module has the labels of things of the home that the form always lists, such as each kind of contract. */
import { capitalizeText, findText } from '@recto-verso/api/words';
import { getVocabularyTexts, type FormField, type Page } from './fields.ts';
import { firstFacts } from './first-facts.ts';

export function labelThing(page: Page, kind: string): string {
  const noun = findText(getVocabularyTexts(page), 'things', kind) ?? kind;
  return capitalizeText(noun);
}

/** @param value the value that distinguishes the row from the others */
export function titleNamedRow(page: Page, kind: string, value: string): string {
  const by = firstFacts.named[kind]?.by ?? '';
  const texts = getVocabularyTexts(page);
  const name = findText(texts, 'values', `${kind}.${by}`, value) ?? findText(texts, 'values', by, value) ?? value;
  return `${labelThing(page, kind)}${page.terms.colon}${name}`;
}

/**
 * Returns the label of a field. For a field of a thing that the form always lists, it begins with the title of the row;
 * any other label is unchanged.
 */
export function labelNamedRowField(page: Page, { name, label }: FormField): string {
  const [, kind = '', row = ''] = /^home\.([a-z0-9_]+)\[(\d+)\]\./.exec(name) ?? [];
  const value = firstFacts.named[kind]?.rows[Number(row)];
  return value === undefined ? label : `${titleNamedRow(page, kind, value)} – ${label}`;
}
