/**
 * This module finds the figures that are read for another day than the day of the answer. All values of such a figure
 * have to be kept.
 */
import type { GroupTerm, Term } from '../language/term.ts';
import { listTermParts } from '../language/parts.ts';
import type {
  TermTree,
  Understood,
  UnderstoodLaw,
  UnderstoodLine,
  UnderstoodWord,
} from '../rulebook/typecheck/understood.ts';

/**
 * Returns the ids of the figures that the given laws, the vocabulary or a rule of the crossings may read for another
 * day.
 */
export function findFiguresReadBack(understood: Understood, laws: readonly UnderstoodLaw[]): ReadonlySet<string> {
  const terms = new Map<string, readonly Term[]>();
  for (const { def, ...word } of understood.facts) terms.set(def.id, termsOfWord(word));
  for (const { facts } of understood.laws) for (const { id, term } of facts) terms.set(id, [term]);
  for (const { id, laws: of } of understood.merged.values())
    terms.set(
      id,
      of.flatMap((law) => terms.get(`${law}${id.slice(id.indexOf('.'))}`) ?? []),
    );
  const search = new Search(terms);
  for (const word of understood.facts) for (const term of termsOfWord(word)) search.read(term, false);
  for (const law of [...laws, ...understood.rules]) search.law(law);
  return search.found;
}

function termsOfWord({ is, implied }: Pick<UnderstoodWord, 'is' | 'implied'>): readonly Term[] {
  return [...(is === null ? [] : [is]), ...implied.flatMap(({ value, when }) => [when, value])];
}

class Search {
  readonly found = new Set<string>();
  readonly #terms: ReadonlyMap<string, readonly Term[]>;
  readonly #read = { today: new Set<Term>(), back: new Set<Term>() };

  /** @param terms the terms that define each fact, by the id of the fact */
  constructor(terms: ReadonlyMap<string, readonly Term[]>) {
    this.#terms = terms;
  }

  law({ claimant, facts, routes, lines, lasts, heldBy, concerns, paidTo, oncePer, extendsTo }: UnderstoodLaw): void {
    const ofRoutes = routes.flatMap((route) => {
      const { starts, lasts: lastsItself, claimFrom, claimBy, provisional } = route;
      return [...termsOf(route.when), starts, lastsItself, claimFrom, claimBy, provisional, ...ofLines(route.lines)];
    });
    const all = [
      claimant,
      lasts,
      heldBy,
      concerns?.whom ?? null,
      concerns?.unless ?? null,
      paidTo,
      ...ofLines(lines),
      ...facts.map(({ term }) => term),
      ...ofRoutes,
    ];
    for (const term of all) if (term !== null) this.read(term, false);
    for (const group of [oncePer, ...extendsTo.values()]) if (group !== null) this.#group(group, false);
  }

  /** @param back is `true` when the term is read for another day */
  read(term: Term, back: boolean): void {
    const seen = this.#read[back ? 'back' : 'today'];
    if (seen.has(term)) return;
    seen.add(term);
    if (term.kind === 'figure' && (back || term.day !== null)) this.found.add(term.id);
    if (term.kind === 'aggregate' || term.kind === 'in_group') this.#group(term.group, back);
    // Definitions are followed only when the term is read for another day: what is read for the day of the answer was
    // computed for it, and its own terms are searched separately.
    if (back && 'id' in term) for (const below of this.#terms.get(term.id) ?? []) this.read(below, true);
    for (const part of listTermParts(term)) this.read(part.term, back || term.kind === 'held');
  }

  #group({ over, asOf, where }: GroupTerm, back: boolean): void {
    if (asOf !== null) this.read(asOf, back);
    this.read(where, back || asOf !== null);
    if (typeof over === 'object' && 'group' in over) this.#group(over.group, back || asOf !== null);
  }
}

function ofLines(lines: readonly UnderstoodLine[]): readonly Term[] {
  return lines.map(({ term }) => term);
}

function termsOf(tree: TermTree): readonly Term[] {
  if (tree.kind === 'line') return [tree.term];
  return tree.kind === 'not' ? termsOf(tree.item) : tree.items.flatMap(termsOf);
}
