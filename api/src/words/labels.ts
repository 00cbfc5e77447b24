/** This module looks up how values are called in one language, in the texts of the rulebook. */
import type { Rulebook, Seen, TextTree, ValueType } from '@recto-verso/engine';
import type { AnswerWords } from './answer/index.ts';

/** This type holds the part of a rulebook that labels need. It is small enough to be sent to a browser. */
export type LabelSource = Pick<Rulebook, 'texts' | 'rights' | 'facts'>;

/** This type holds what is needed to write values: the texts of a language, and the labels of a rulebook. */
export interface Speech {
  readonly words: AnswerWords;
  /** Returns the label of a value of a choice, or of a person; the value itself when no label is known. */
  readonly label: (fact: string, value: string) => string;
  /**
   * Checks whether a value leaves open everything that its fact allows. More than two possible persons count as
   * everything; a yes-no value never does.
   */
  readonly isOpen: (fact: string, seen: Seen) => boolean;
  /** Returns the noun of a figure; its id when no noun is written. */
  readonly figure: (id: string) => string;
}

/** These two values of a fact that names a person do not name a person of the situation. */
const NOBODY = 'nobody';
const NOT_LISTED = 'somebody not listed';

/** @param right the folder name of the right whose own texts take precedence, if any */
export function createSpeech(
  rulebook: LabelSource,
  language: string,
  words: AnswerWords,
  right: string | null = null,
): Speech {
  const types = typesOf(rulebook.facts);
  const label = labelsOf(rulebook, language, right);
  return {
    words,
    label: (fact, value) =>
      value === NOBODY ? words.nobody : value === NOT_LISTED ? words.notListed : label(fact, value),
    isOpen: (fact, seen) => isOpen(seen, types.get(fact)),
    figure: (id) => findFigureNoun(rulebook, language, id),
  };
}

/** The types are cached, because one answer asks for the labels of each right and all of them look up facts. */
const known = new WeakMap<LabelSource['facts'], ReadonlyMap<string, ValueType>>();

function typesOf(facts: LabelSource['facts']): ReadonlyMap<string, ValueType> {
  const types = known.get(facts) ?? new Map(facts.map((fact) => [fact.id, fact.type]));
  known.set(facts, types);
  return types;
}

function isOpen(seen: Seen, type: ValueType | undefined): boolean {
  if (seen.kind === 'choice') {
    return type?.kind === 'choice'
      ? seen.values.length >= type.values.length
      : type?.kind === 'person' && seen.values.length > 2;
  }
  if (seen.kind === 'number')
    return type?.kind === 'number' && type.min < type.max && seen.min <= type.min && seen.max >= type.max;
  if (seen.kind === 'date')
    return type?.kind === 'date' && seen.min < seen.max && dayOf(seen.min) <= type.min && dayOf(seen.max) >= type.max;
  return false;
}

function dayOf(iso: string): number {
  return Number(iso.replaceAll('-', ''));
}

/**
 * Builds the lookup of the labels of values. The value of a fact of a law (`ris.category`) is looked up in the texts of
 * the right of this law; then, as that of any other fact, in the vocabulary, under the id of the fact (`job.kind`) or
 * its name without scope. What a right pays or tells is not a fact: the label of its value comes from any choice of
 * that right that has the value. Family ties come last.
 */
function labelsOf(rulebook: LabelSource, language: string, of: string | null): Speech['label'] {
  const texts = rulebook.texts[language];
  const rights = new Map(rulebook.rights.map((right) => [right.name, right.id]));
  return (fact, value) => {
    const parts = fact.replace(/^(reading|discretion)\./, '').split('.');
    const right = rights.get(parts[0] ?? '') ?? of;
    const name = parts.at(-1) ?? '';
    const own = right === null ? undefined : texts?.rights[right];
    return (
      findText(own, 'values', name, value) ??
      findText(texts?.vocabulary, 'values', fact, value) ??
      findText(texts?.vocabulary, 'values', name, value) ??
      anywhere(own, value) ??
      findText(texts?.vocabulary, 'relations', value) ??
      value
    );
  };
}

function anywhere(own: TextTree | undefined, value: string): string | undefined {
  const values = own?.['values'];
  if (typeof values !== 'object' || Array.isArray(values)) return undefined;
  return Object.keys(values)
    .map((name) => findText(own, 'values', name, value))
    .find((label) => label !== undefined);
}

/** Returns the noun of a figure (`majority`, `ris.amount`); its id when no noun is written. */
export function findFigureNoun(rulebook: LabelSource, language: string, id: string): string {
  const texts = rulebook.texts[language];
  const [name = '', ...rest] = id.replace(/^param\./, '').split('.');
  const right = rulebook.rights.find((one) => one.name === name);
  const own = right === undefined ? undefined : findText(texts?.rights[right.id], 'params', rest.join('.'));
  return own ?? findText(texts?.vocabulary, 'params', name) ?? id;
}

/** Follows keys down a tree of texts, and returns `undefined` when there is no text. */
export function findText(tree: TextTree | undefined, ...keys: readonly string[]): string | undefined {
  let node: TextTree[string] | undefined = tree;
  for (const key of keys) {
    if (typeof node !== 'object' || Array.isArray(node)) return undefined;
    node = (node as TextTree)[key];
  }
  return typeof node === 'string' ? node : undefined;
}
