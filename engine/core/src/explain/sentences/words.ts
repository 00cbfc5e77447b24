/**
 * This module gives the words of one language: the texts of the rulebook by the names that answers use. The loader
 * refuses a rulebook in which a text is missing; if one is missing all the same, its name is shown instead.
 */
import { publicId, type Understood } from '../../rulebook/typecheck/understood.ts';
import type { Estimate } from '../../contract/answer.ts';
import type { FactFound } from '../dependencies/direct.ts';
import { DETAILS } from '../../situation/fields.ts';
import { NOT_LISTED } from '../../situation/people.ts';
import { periodOf } from '../../values/period.ts';
import type { Right, TextTree } from '../../rulebook/model.ts';
import { bookOf, rightOfId, type Book } from '../book.ts';
import { fill, phrasesOf, type Phrases } from './phrases/index.ts';
import { listIn, textIn } from './text-tree.ts';

export interface Words {
  readonly language: string;
  readonly book: Book;
  readonly phrases: Phrases;
  rightName(right: Right): string;
  /** Returns the official names by language, which are the same for every reader. */
  official(right: Right): Readonly<Record<string, string>>;
  summary(right: Right): string;
  route(right: Right, route: string): string;
  /** Returns the sentence of a condition with its placeholders unfilled. */
  condition(right: Right, id: string): string;
  line(right: Right, id: string): string;
  /**
   * Returns the noun of anything that has a value: facts of the vocabulary or of a law, receipts, readings,
   * discretions, ties.
   */
  fact(id: string): string;
  /** Returns the question that a person is asked about a fact, a receipt or a kind of thing. */
  question(id: string): string;
  /** Returns the sentence that tells a person what a duty requires. */
  duty(fact: string): string;
  /** Returns the label of a value of a choice, or of a person. */
  value(fact: string, value: string): string;
  /** Returns the noun of a figure: `majority`, `ris.amount`. */
  figure(id: string): string;
  relation(value: string): string;
  thing(kind: string): string;
  holder(name: string): string;
  level(name: string): string;
  domain(name: string): string;
  /** Returns a text of the claim (`desk`, `documents.identity`, …); `null` when the claim has no such text. */
  claim(right: Right, ...keys: readonly string[]): string | null;
  steps(right: Right): readonly string[];
  /** Estimates a fact that is not known. It is present only when estimates were asked for. */
  readonly estimateOf?: EstimateOf;
}

export type EstimateOf = (fact: FactFound) => Estimate | null;

const made = new WeakMap<Understood, Map<string, Words>>();

/** Returns the words of a language of the rulebook. They are made once. */
export function wordsOf(understood: Understood, language: string): Words {
  const known = made.get(understood) ?? new Map<string, Words>();
  made.set(understood, known);
  const words = known.get(language) ?? makeWords(understood, language);
  known.set(language, words);
  return words;
}

function makeWords(understood: Understood, language: string): Words {
  const book = bookOf(understood);
  const phrases = phrasesOf(language);
  const texts = book.rulebook.texts[language];
  const vocabulary = texts?.vocabulary ?? {};
  const own = (right: Right): TextTree => texts?.rights[right.id] ?? {};
  const rightName = (right: Right): string => textIn(own(right), 'name') ?? right.id;
  const per = (receipt: string, amount: string): string => {
    const type = book.types.get(`gets.${receipt}.amount`);
    return fill(phrases.per[(type && periodOf(type)) ?? ''] ?? '{amount}', { amount }).trim();
  };
  const receipt = (name: string): string => {
    const right = book.rulebook.rights.find((r) => r.receipt === name);
    return textIn(vocabulary, 'gets', name) ?? (right === undefined ? name : rightName(right));
  };
  const shelf: Shelf = { book, phrases, vocabulary, own, rightName, receipt, per };
  const nouns = new Map<string, string>();
  const official = new Map<Right, Readonly<Record<string, string>>>();
  return {
    language,
    book,
    phrases,
    rightName,
    official: (right) => {
      const names = official.get(right) ?? textsIn(own(right)['official']);
      official.set(right, names);
      return names;
    },
    summary: (right) => textIn(own(right), 'summary') ?? '',
    route: (right, route) => textIn(own(right), 'routes', route) ?? route,
    condition: (right, id) => textIn(own(right), 'conditions', id) ?? id,
    line: (right, id) => textIn(own(right), 'lines', id) ?? id,
    fact: (id) => {
      const noun = nouns.get(id) ?? nounOf(shelf, publicId(id));
      nouns.set(id, noun);
      return noun;
    },
    question: (id) => questionOf(shelf, publicId(id)),
    duty: (fact) => ofKind(vocabulary, 'duties', fact) ?? nounOf(shelf, fact),
    value: (fact, value) => valueOf(book, phrases, vocabulary, own, publicId(fact), value),
    figure: (id) => {
      const found = rightOfId(book, id);
      const mine = found === null ? null : textIn(own(found.right), 'params', found.rest);
      return mine ?? textIn(vocabulary, 'params', id) ?? (found?.rest ?? id).replaceAll('_', ' ');
    },
    relation: (value) => textIn(vocabulary, 'relations', value) ?? value,
    thing: (kind) => textIn(vocabulary, 'things', kind) ?? kind,
    holder: (name) => textIn(vocabulary, 'holders', name) ?? name,
    level: (name) => textIn(vocabulary, 'levels', name) ?? name,
    domain: (name) => textIn(vocabulary, 'domains', name) ?? name,
    claim: (right, ...keys) => textIn(own(right), 'claim', ...keys),
    steps: (right) => listIn(own(right), 'claim', 'steps'),
  };
}

interface Shelf {
  readonly book: Book;
  readonly phrases: Phrases;
  readonly vocabulary: TextTree;
  readonly own: (right: Right) => TextTree;
  readonly rightName: (right: Right) => string;
  readonly receipt: (name: string) => string;
  /** Adds to an amount of a receipt how often it is paid. */
  readonly per: (receipt: string, amount: string) => string;
}

function nounOf(shelf: Shelf, id: string): string {
  const { book, phrases, vocabulary, own, rightName } = shelf;
  const [head = '', ...rest] = id.split('.');
  const last = rest.at(-1) ?? head;
  const right = book.rights.get(rest[0] ?? '');
  if (Object.hasOwn(phrases.ties, id)) return phrases.ties[id as keyof Phrases['ties']];
  if (head === 'gets') {
    const name = shelf.receipt(rest[0] ?? '');
    return rest[1] === 'amount'
      ? fill(phrases.amountOf, { name, amount: shelf.per(rest[0] ?? '', phrases.amount) })
      : receiptNoun(phrases, name, rest[1]);
  }
  if ((head === 'reading' || head === 'discretion') && right !== undefined)
    return textIn(own(right), head === 'reading' ? 'readings' : head, rest.slice(1).join('.')) ?? last;
  if (right !== undefined && head === 'may_get') return fill(phrases.entitledTo, { name: rightName(right) });
  if (right !== undefined && (head === 'asked' || head === 'granted'))
    return receiptNoun(phrases, rightName(right), head);
  const found = rightOfId(book, id);
  const derived = found === null ? null : textIn(own(found.right), 'facts', found.rest);
  return derived ?? ofKind(vocabulary, 'facts', id) ?? textIn(vocabulary, 'things', last) ?? last.replaceAll('_', ' ');
}

function receiptNoun(phrases: Phrases, name: string, part: string | undefined): string {
  switch (part) {
    case 'asked':
      return fill(phrases.askedOn, { name });
    case 'granted':
      return fill(phrases.grantedOn, { name });
    case 'reviewed':
      return fill(phrases.reviewedOn, { name });
    default:
      return name;
  }
}

function questionOf(shelf: Shelf, id: string): string {
  const { phrases, vocabulary, receipt, per } = shelf;
  const { questions } = phrases;
  const [head = '', ...rest] = id.split('.');
  if (id === 'partner' || id === 'related' || id === 'others') return questions[id];
  if (head === 'gets') {
    const part = rest[1];
    const template = questions[DETAILS.find((detail) => detail === part) ?? 'receipt'];
    return fill(template, { name: receipt(rest[0] ?? ''), per: per(rest[0] ?? '', '') });
  }
  return ofKind(vocabulary, 'questions', id) ?? capital(nounOf(shelf, id));
}

function valueOf(
  book: Book,
  phrases: Phrases,
  vocabulary: TextTree,
  own: (right: Right) => TextTree,
  fact: string,
  value: string,
): string {
  if (value === 'nobody') return phrases.nobody;
  if (value === NOT_LISTED) return phrases.notListed;
  const found = rightOfId(book, fact);
  const derived = found === null ? null : textIn(own(found.right), 'values', found.rest, value);
  return derived ?? ofKind(vocabulary, 'values', fact, value) ?? textIn(vocabulary, 'relations', value) ?? value;
}

/**
 * Looks up a text of the vocabulary. A name that two kinds of things have in common is listed with its kind
 * (`contract.kind`), any other without.
 */
function ofKind(vocabulary: TextTree, section: string, id: string, ...keys: readonly string[]): string | null {
  return (
    textIn(vocabulary, section, id, ...keys) ?? textIn(vocabulary, section, id.slice(id.lastIndexOf('.') + 1), ...keys)
  );
}

function textsIn(tree: TextTree[string] | undefined): Readonly<Record<string, string>> {
  if (tree === undefined || typeof tree === 'string' || Array.isArray(tree)) return {};
  return Object.fromEntries(Object.entries(tree).filter((e): e is [string, string] => typeof e[1] === 'string'));
}

export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
