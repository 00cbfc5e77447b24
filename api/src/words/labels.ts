/** Labels of facts and values in one language, looked up in the texts of the rulebook. */
import type { Rulebook, TextTree } from '@recto-verso/engine';
import type { LabelOf } from './format.ts';

/** The part of a rulebook that labels need: this much can be sent to a browser. */
export type Labelled = Pick<Rulebook, 'texts' | 'rights'>;

/**
 * Labels of choice values. A fact of a law (`ris.category`) is named in the texts of its right, any other in
 * the vocabulary, under its name without scope.
 */
export function labelsOf(rulebook: Labelled, language: string): LabelOf {
  const texts = rulebook.texts[language];
  const rights = new Map(rulebook.rights.map((right) => [right.symbol, right.id]));
  return (factId, value) => {
    const parts = factId.replace(/^(reading|discretion)\./, '').split('.');
    const right = rights.get(parts[0] ?? '');
    const name = parts.at(-1) ?? '';
    const own = right === undefined ? undefined : texts?.rights[right];
    return (
      find(own, 'values', name, value) ??
      find(texts?.vocabulary, 'values', name, value) ??
      plain(texts?.vocabulary, value)
    );
  };
}

/** The noun of a figure (`majority`, `ris.amount`); its id where no noun is written. */
export function figureNoun(rulebook: Labelled, language: string, id: string): string {
  const texts = rulebook.texts[language];
  const [symbol = '', ...rest] = id.replace(/^param\./, '').split('.');
  const right = rulebook.rights.find((one) => one.symbol === symbol);
  const own = right === undefined ? undefined : find(texts?.rights[right.id], 'params', rest.join('.'));
  return own ?? find(texts?.vocabulary, 'params', symbol) ?? id;
}

/** Follows keys down a tree of texts. */
export function find(tree: TextTree | undefined, ...keys: readonly string[]): string | undefined {
  let node: TextTree[string] | undefined = tree;
  for (const key of keys) {
    if (typeof node !== 'object' || Array.isArray(node)) return undefined;
    node = (node as TextTree)[key];
  }
  return typeof node === 'string' ? node : undefined;
}

/** Relations have labels of their own; a person's name is its own label. */
function plain(vocabulary: TextTree | undefined, value: string): string {
  return find(vocabulary, 'relations', value) ?? value;
}
