/**
 * This module reads a cell of a list as an answer of the form. A cell holds the value itself or the words that the page
 * shows for it.
 */
import { listScreenWords } from '@recto-verso/engine/desk';
import { findFormField, type Page } from '../../door/fields.ts';

/** Converts the text of a cell to an answer. An empty result means "not known". */
export type CellReader = (written: string) => string;

const YES = ['yes', 'oui', 'ja', 'true', '1', 'x'];
const NO = ['no', 'non', 'nee', 'nein', 'false', '0'];
const UNKNOWN = ['?', 'unknown', 'inconnu', 'inconnue', 'onbekend', 'unbekannt'];

/**
 * Creates the reader of a column. One reader is used for all rows, because a field can have many options.
 * @param name the name of a field
 */
export function createCellReader(page: Page, name: string): CellReader {
  const field = findFormField(page, name);
  const options = name.endsWith('.gets')
    ? [{ value: 'none', label: page.words.form.getsNothingElse }]
    : [...(field?.options ?? []), ...(field?.soft ?? [])];
  const known = new Map(options.flatMap(({ value, label }) => [[plain(label), value] as const]));
  // A value as the rule files write it takes precedence over a label.
  for (const { value } of options) known.set(plain(value), value);
  if (known.has('yes')) for (const word of YES) known.set(word, 'yes');
  if (known.has('no')) for (const word of NO) known.set(word, 'no');
  const unknown = new Set([...UNKNOWN, plain(page.words.unknown), plain(page.terms.unknown)]);
  return (written) => {
    const text = plain(written);
    if (text === '' || unknown.has(text)) return '';
    return isClosed(name) ? listIn(text) : (known.get(text) ?? written.trim());
  };
}

/**
 * Returns what may stand in a column, for the person who corrects a cell. The list is empty when the field has no
 * options and lists no screens.
 */
export function listCellChoices(page: Page, name: string): readonly string[] {
  if (isClosed(name)) return screensOf(page, name.startsWith('home.') ? 'home' : 'person');
  return findFormField(page, name)?.options.map(({ label }) => label) ?? [];
}

/** Checks whether a field lists the screens that were answered with "nothing else"; its cells may name several. */
function isClosed(name: string): boolean {
  return name.endsWith('.closed');
}

function screensOf({ rulebook }: Page, of: string): readonly string[] {
  return rulebook.screens.filter((screen) => screen.of === of).flatMap(listScreenWords);
}

/** Writes a list as answers do, with spaces between the entries, whatever separated them in the cell. */
function listIn(text: string): string {
  return text
    .split(/[\s,;|]+/)
    .filter((word) => word !== '')
    .join(' ');
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
