/**
 * This module gives the words of one language: the texts of the rulebook by the names that answers use. The loader
 * refuses a rulebook in which a text is missing; if one is missing all the same, its name is shown instead.
 */
import { toPublicId, type Understood } from '../../rulebook/typecheck/understood.ts';
import type { EstimateSeen } from '../../contract/answer.ts';
import type { FactFound } from '../dependencies/direct.ts';
import { DETAILS } from '../../situation/fields.ts';
import { NOT_LISTED } from '../../situation/people.ts';
import { getPaymentPeriod } from '../../values/period.ts';
import type { Right, TextTree } from '../../rulebook/model.ts';
import { getRulebookIndex, findRightOfId, type RulebookIndex } from '../rulebook-index.ts';
import { fillPhrase, getPhrases, type Phrases } from './phrases/index.ts';
import { findTextListAt, findTextAt } from './text-tree.ts';

export interface Words {
  readonly language: string;
  readonly book: RulebookIndex;
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
  duty(fact: string): string;
  /** Returns the label of a value of a choice, or of a person. */
  value(fact: string, value: string): string;
  /** Returns the noun of a figure. The id of a figure that belongs to one right begins with the name of the right. */
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

export type EstimateOf = (fact: FactFound) => EstimateSeen | null;

const made = new WeakMap<Understood, Map<string, Words>>();

/** Returns the words of a language of the rulebook. They are made once. */
export function getWords(understood: Understood, language: string): Words {
  const known = made.get(understood) ?? new Map<string, Words>();
  made.set(understood, known);
  const words = known.get(language) ?? makeWords(understood, language);
  known.set(language, words);
  return words;
}

function makeWords(understood: Understood, language: string): Words {
  const book = getRulebookIndex(understood);
  const phrases = getPhrases(language);
  const texts = book.rulebook.texts[language];
  const vocabulary = texts?.vocabulary ?? {};
  const own = (right: Right): TextTree => texts?.rights[right.id] ?? {};
  const rightName = (right: Right): string => findTextAt(own(right), 'name') ?? right.id;
  const per = (receipt: string, amount: string): string => {
    const type = book.types.get(`gets.${receipt}.amount`);
    return fillPhrase(phrases.per[(type && getPaymentPeriod(type)) ?? ''] ?? '{amount}', { amount }).trim();
  };
  const receipt = (name: string): string => {
    const right = book.rulebook.rights.find((r) => r.receipt === name);
    return findTextAt(vocabulary, 'gets', name) ?? (right === undefined ? name : rightName(right));
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
    summary: (right) => findTextAt(own(right), 'summary') ?? '',
    route: (right, route) => findTextAt(own(right), 'routes', route) ?? route,
    condition: (right, id) => findTextAt(own(right), 'conditions', id) ?? id,
    line: (right, id) => findTextAt(own(right), 'lines', id) ?? id,
    fact: (id) => {
      const noun = nouns.get(id) ?? nounOf(shelf, toPublicId(id));
      nouns.set(id, noun);
      return noun;
    },
    question: (id) => questionOf(shelf, toPublicId(id)),
    duty: (fact) => ofKind(vocabulary, 'duties', fact) ?? nounOf(shelf, fact),
    value: (fact, value) => valueOf(book, phrases, vocabulary, own, toPublicId(fact), value),
    figure: (id) => {
      const found = findRightOfId(book, id);
      const mine = found === null ? null : findTextAt(own(found.right), 'params', found.rest);
      return mine ?? findTextAt(vocabulary, 'params', id) ?? (found?.rest ?? id).replaceAll('_', ' ');
    },
    relation: (value) => findTextAt(vocabulary, 'relations', value) ?? value,
    thing: (kind) => findTextAt(vocabulary, 'things', kind) ?? kind,
    holder: (name) => findTextAt(vocabulary, 'holders', name) ?? name,
    level: (name) => findTextAt(vocabulary, 'levels', name) ?? name,
    domain: (name) => findTextAt(vocabulary, 'domains', name) ?? name,
    claim: (right, ...keys) => findTextAt(own(right), 'claim', ...keys),
    steps: (right) => findTextListAt(own(right), 'claim', 'steps'),
  };
}

interface Shelf {
  readonly book: RulebookIndex;
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
      ? fillPhrase(phrases.amountOf, { name, amount: shelf.per(rest[0] ?? '', phrases.amount) })
      : receiptNoun(phrases, name, rest[1]);
  }
  if ((head === 'reading' || head === 'discretion') && right !== undefined)
    return findTextAt(own(right), head === 'reading' ? 'readings' : head, rest.slice(1).join('.')) ?? last;
  if (right !== undefined && head === 'may_get') return fillPhrase(phrases.entitledTo, { name: rightName(right) });
  if (right !== undefined && (head === 'asked' || head === 'granted'))
    return receiptNoun(phrases, rightName(right), head);
  const found = findRightOfId(book, id);
  const derived = found === null ? null : findTextAt(own(found.right), 'facts', found.rest);
  return (
    derived ?? ofKind(vocabulary, 'facts', id) ?? findTextAt(vocabulary, 'things', last) ?? last.replaceAll('_', ' ')
  );
}

function receiptNoun(phrases: Phrases, name: string, part: string | undefined): string {
  switch (part) {
    case 'asked':
      return fillPhrase(phrases.askedOn, { name });
    case 'granted':
      return fillPhrase(phrases.grantedOn, { name });
    case 'reviewed':
      return fillPhrase(phrases.reviewedOn, { name });
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
    return fillPhrase(template, { name: receipt(rest[0] ?? ''), per: per(rest[0] ?? '', '') });
  }
  return ofKind(vocabulary, 'questions', id) ?? capitalize(nounOf(shelf, id));
}

function valueOf(
  book: RulebookIndex,
  phrases: Phrases,
  vocabulary: TextTree,
  own: (right: Right) => TextTree,
  fact: string,
  value: string,
): string {
  if (value === 'nobody') return phrases.nobody;
  if (value === NOT_LISTED) return phrases.notListed;
  const found = findRightOfId(book, fact);
  const derived = found === null ? null : findTextAt(own(found.right), 'values', found.rest, value);
  return derived ?? ofKind(vocabulary, 'values', fact, value) ?? findTextAt(vocabulary, 'relations', value) ?? value;
}

/**
 * Looks up a text of the vocabulary. A name that two kinds of things have in common is listed with its kind
 * (`contract.kind`), any other without.
 */
function ofKind(vocabulary: TextTree, section: string, id: string, ...keys: readonly string[]): string | null {
  return (
    findTextAt(vocabulary, section, id, ...keys) ??
    findTextAt(vocabulary, section, id.slice(id.lastIndexOf('.') + 1), ...keys)
  );
}

function textsIn(tree: TextTree[string] | undefined): Readonly<Record<string, string>> {
  if (tree === undefined || typeof tree === 'string' || Array.isArray(tree)) return {};
  return Object.fromEntries(Object.entries(tree).filter((e): e is [string, string] => typeof e[1] === 'string'));
}

export function capitalize(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
