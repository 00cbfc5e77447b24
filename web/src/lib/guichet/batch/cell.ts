/** A cell of a list as an answer of the form: by the value, or by the words that the page says for it. */
import { screenWords } from '@recto-verso/engine/desk';
import { fieldOf, type Page } from '../../door/fields.ts';

/** An empty text says nothing: not known. */
export type CellReader = (written: string) => string;

const YES = ['yes', 'oui', 'ja', 'true', '1', 'x'];
const NO = ['no', 'non', 'nee', 'nein', 'false', '0'];
const UNKNOWN = ['?', 'unknown', 'inconnu', 'inconnue', 'onbekend', 'unbekannt'];

/** Made once for a column: options are many. @param name of a field */
export function readerOf(page: Page, name: string): CellReader {
  const field = fieldOf(page, name);
  const options = name.endsWith('.gets')
    ? [{ value: 'none', label: page.words.form.getsNothingElse }]
    : [...(field?.options ?? []), ...(field?.soft ?? [])];
  const known = new Map(options.flatMap(({ value, label }) => [[plain(label), value] as const]));
  // A value as the rule files write it wins over a label.
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

/** What may stand in a column, for whoever has to mend a cell; empty where it is no choice. */
export function choicesOf(page: Page, name: string): readonly string[] {
  if (isClosed(name)) return screensOf(page, name.startsWith('home.') ? 'home' : 'person');
  return fieldOf(page, name)?.options.map(({ label }) => label) ?? [];
}

/** Screens that were answered with "nothing else": a cell may name several. */
function isClosed(name: string): boolean {
  return name.endsWith('.closed');
}

function screensOf({ rulebook }: Page, of: string): readonly string[] {
  return rulebook.screens.filter((screen) => screen.of === of).flatMap(screenWords);
}

/** As answers write a list: with spaces between, whatever stood between in the cell. */
function listIn(text: string): string {
  return text
    .split(/[\s,;|]+/)
    .filter((word) => word !== '')
    .join(' ');
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
