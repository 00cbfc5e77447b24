/**
 * This module makes the bundle of texts that letters in one language are written with, for a browser whose pages may be
 * in another language: the templates, the names that letters use, the sentences of the law, and the `law` and `prepare`
 * texts of each divergence. The other texts of that language are not sent.
 */
import type { Texts, TextTree } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { NO_TEXTS } from './opened.ts';

export interface LetterTextBundle {
  readonly language: string;
  readonly texts: Texts;
}

const OF_VOCABULARY: readonly string[] = ['facts', 'gets', 'params', 'relations', 'things', 'values'];
const OF_RIGHT: readonly string[] = ['name', 'conditions', 'facts', 'params', 'values'];
const OF_DIVERGENCE: readonly string[] = ['law', 'prepare'];

export function createLetterTextBundle({ texts }: Rulebook, language: string): LetterTextBundle {
  const { vocabulary, rights, crossings } = texts[language] ?? NO_TEXTS;
  return {
    language,
    texts: {
      vocabulary: only(vocabulary, OF_VOCABULARY),
      rights: each(rights, OF_RIGHT),
      crossings: {
        ...NO_TEXTS.crossings,
        divergences: each(crossings.divergences, OF_DIVERGENCE),
        letters: crossings.letters,
      },
      listed: {},
      glossary: {},
    },
  };
}

function each(trees: TextTree, keys: readonly string[]): Readonly<Record<string, TextTree>> {
  return Object.fromEntries(
    Object.entries(trees).flatMap(([id, tree]) => (isTree(tree) ? [[id, only(tree, keys)] as const] : [])),
  );
}

function only(tree: TextTree, keys: readonly string[]): TextTree {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => keys.includes(key)));
}

function isTree(node: TextTree[string]): node is TextTree {
  return typeof node === 'object' && !Array.isArray(node);
}

/**
 * Returns the languages whose letters may be sent, in the order of the rulebook; in other languages letters are only
 * translations for the reader.
 */
export function listLetterLanguages({ texts, languages }: Rulebook): readonly string[] {
  return languages.filter((one) => texts[one]?.crossings.letters['to_send'] === 'yes');
}
