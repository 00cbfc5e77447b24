/**
 * This module finds how new the figures are on which a term can depend, and whether the day of review of one of them
 * has come. It reads the rulebook alone, so that most amounts need not be followed down to all their figures for each
 * household.
 */
import { listOperands } from '../../language/operands.ts';
import type { GroupTerm, Term } from '../../language/term.ts';
import type { TermTree, UnderstoodLaw } from '../../rulebook/typecheck/understood.ts';
import type { RulebookIndex } from '../rulebook-index.ts';
import { listFigureIdsNamed } from './sentences.ts';
import type { Words } from './words.ts';

/**
 * Checks whether a term can depend on a figure whose day of review has come.
 * @param today yyyymmdd
 */
export function mayBeOverdue(book: RulebookIndex, term: Term, today: number): boolean {
  return isOneOverdue(book, figuresBelow(book, term), today);
}

function isOneOverdue(book: RulebookIndex, figures: Iterable<string>, today: number): boolean {
  for (const id of figures) {
    const review = book.figures.get(id)?.review;
    if (typeof review === 'number' && review <= today) return true;
  }
  return false;
}

/**
 * Checks whether a reason of a law can show a figure whose day of review has come. Most laws show none, and their
 * reasons need not be computed to find out.
 */
export function mayShowOverdue(words: Words, law: UnderstoodLaw, today: number): boolean {
  const inLanguages = shown.get(law) ?? new Map<string, ReadonlySet<string>>();
  shown.set(law, inLanguages);
  const figures = inLanguages.get(words.language) ?? figuresShown(words, law);
  inLanguages.set(words.language, figures);
  return isOneOverdue(words.book, figures, today);
}

const shown = new WeakMap<UnderstoodLaw, Map<string, ReadonlySet<string>>>();

/**
 * Returns the ids of all figures below the conditions of a law and its days for claiming, and of those that its
 * sentences name.
 */
function figuresShown(words: Words, { right, routes, facts }: UnderstoodLaw): ReadonlySet<string> {
  const trees = [...routes.map((r) => r.when), ...facts.flatMap((f) => f.tree ?? [])].flatMap(nodesIn);
  const limits = routes.flatMap((r) => [r.claimFrom, r.claimBy].filter((term) => term !== null));
  const terms = [...limits, ...trees.flatMap((tree) => (tree.kind === 'line' ? [tree.term] : []))];
  const sentences = trees.flatMap(({ id }) => (id === null ? [] : [words.condition(right, id)]));
  return new Set([
    ...terms.flatMap((term) => [...figuresBelow(words.book, term)]),
    ...sentences.flatMap((sentence) => listFigureIdsNamed(words, right.name, sentence)),
  ]);
}

function nodesIn(tree: TermTree): readonly TermTree[] {
  if (tree.kind === 'line') return [tree];
  return [tree, ...(tree.kind === 'not' ? [tree.item] : tree.items).flatMap(nodesIn)];
}

/**
 * Returns the first day (yyyymmdd) of the newest value, as of today, among all figures on which a term can depend;
 * `null` when there is none.
 */
export function findNewestDayBelow(book: RulebookIndex, term: Term, today: number): number | null {
  const days = daysBelow.get(term) ?? firstDaysOf(book, figuresBelow(book, term));
  daysBelow.set(term, days);
  return days.findLast((day) => day <= today) ?? null;
}

/** Keeps the first days of all values of the figures below a term, in ascending order. */
const daysBelow = new WeakMap<Term, readonly number[]>();

function firstDaysOf(book: RulebookIndex, figures: ReadonlySet<string>): readonly number[] {
  const days = new Set([...figures].flatMap((id) => book.figures.get(id)?.values.map(({ from }) => from) ?? []));
  return [...days].sort((a, b) => a - b);
}

const known = new WeakMap<Term, ReadonlySet<string>>();

/** Returns the ids of all figures below a term, and below every definition that its facts can have. */
function figuresBelow(book: RulebookIndex, term: Term): ReadonlySet<string> {
  const there = known.get(term);
  if (there !== undefined) return there;
  const figures = new Set<string>();
  const seen = new Set<Term>();
  const group = ({ over, asOf, where }: GroupTerm): void => {
    visit(where);
    if (asOf !== null) visit(asOf);
    if (typeof over === 'object' && 'group' in over) group(over.group);
  };
  const visit = (t: Term): void => {
    if (seen.has(t)) return;
    seen.add(t);
    if (t.kind === 'figure') figures.add(t.id);
    else if (t.kind === 'listed' || t.kind === 'scale') figures.add(t.figure);
    else if (t.kind === 'aggregate' || t.kind === 'in_group') group(t.group);
    else if ('id' in t) definitionsOf(book, t.id).forEach(visit);
    listOperands(t).forEach(visit);
  };
  visit(term);
  known.set(term, figures);
  return figures;
}

/** Returns the terms that can define a fact: its own, or that of each law file that derives it. */
function definitionsOf(book: RulebookIndex, id: string): readonly Term[] {
  const rest = id.slice(id.indexOf('.') + 1);
  const ids = [id, ...(book.merged.get(id) ?? []).map((law) => `${law}.${rest}`)];
  return ids.flatMap((one) => book.definitions.get(one)?.term ?? []);
}
