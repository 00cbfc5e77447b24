/**
 * This module selects the texts of a rulebook that a page without a tree of reasons shows: the vocabulary, the
 * sentences of the law, the nouns that these sentences and the warnings name, and the decisions of authorities that may
 * be assumed.
 */
import type { Figure, Right, Texts, TextTree } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { NO_TEXTS } from './opened.ts';

/**
 * Lists the branches of the texts of a right that are kept whole; the branches in `NOUNS` keep only the nouns that a
 * sentence can name.
 */
const WHOLE: readonly string[] = ['name', 'official', 'conditions', 'lines', 'claim', 'values'];
const NOUNS: readonly string[] = ['facts', 'params'];
const DECISIONS = 'discretion';

export function selectSpokenTexts({ rights, texts }: Rulebook, language: string): Texts {
  const { vocabulary, rights: of } = texts[language] ?? NO_TEXTS;
  const own = (right: Right): TextTree => branch(of, right.id);
  const names = rights.flatMap((right) => namesIn(own(right)['conditions']));
  // A sentence may name a value that another right computes, by the name of that right, a dot and the name of the
  // value.
  const abroad = names.filter((name) => name.includes('.')).map(afterDot);
  return {
    ...NO_TEXTS,
    vocabulary,
    rights: Object.fromEntries(rights.map((right) => [right.id, spokenOf(right, own(right), [...names, ...abroad])])),
  };
}

function spokenOf({ figures, laws }: Right, own: TextTree, names: readonly string[]): TextTree {
  const named = new Set([...names, ...figures.filter(isDue).map(({ id }) => afterDot(id))]);
  const decisions = laws.flatMap(({ open }) =>
    open.flatMap(({ id, usual }) => (usual === null ? [] : [afterDot(afterDot(id))])),
  );
  return Object.fromEntries(
    Object.entries(own).flatMap(([key, tree]): readonly (readonly [string, TextTree[string]])[] => {
      if (WHOLE.includes(key)) return [[key, tree]];
      if (key === DECISIONS && decisions.length > 0) return [[key, onlyNamed(branch(own, key), new Set(decisions))]];
      return NOUNS.includes(key) ? [[key, onlyNamed(branch(own, key), named)]] : [];
    }),
  );
}

/**
 * Checks whether the figure has a day on which a newer value is due. When that value is missing after the day, a
 * warning names the figure.
 */
function isDue({ review }: Figure): boolean {
  return typeof review === 'number';
}

function afterDot(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

/** Returns the names in the placeholders of the sentences in a tree of texts: `{amount}`, `{category.single}`. */
function namesIn(tree: TextTree[string] | undefined): readonly string[] {
  return [...JSON.stringify(tree ?? {}).matchAll(/\{([A-Za-z0-9_.]+)\}/g)].map(([, name = '']) => name);
}

/** Keeps the named nouns only. The nouns of a kind of thing are nested one level deeper (`building.closes`). */
function onlyNamed(tree: TextTree, named: ReadonlySet<string>, within = ''): TextTree {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, below]): readonly (readonly [string, TextTree[string]])[] => {
      const name = `${within}${key}`;
      if (typeof below === 'string' || Array.isArray(below)) return named.has(name) ? [[key, below]] : [];
      return [[key, onlyNamed(branch(tree, key), named, `${name}.`)]];
    }),
  );
}

function branch(tree: TextTree, key: string): TextTree {
  const found = tree[key];
  return typeof found === 'object' && !Array.isArray(found) ? (found as TextTree) : {};
}
