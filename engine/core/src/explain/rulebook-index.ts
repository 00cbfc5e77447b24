/** This module indexes the rulebook for explanations: facts, figures, sources and rights by name. */
import type { Term } from '../language/term.ts';
import {
  toPublicId,
  type TermTree,
  type Understood,
  type UnderstoodImplication,
} from '../rulebook/typecheck/understood.ts';
import type { FactDef, Figure, Right } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { ValueType } from '../values/types.ts';
import type { Citation } from '../contract/answer.ts';

/** Describes how a fact is computed. */
export interface Definition {
  readonly scope: string;
  readonly term: Term;
  readonly tree: TermTree | null;
  /** Holds the right whose law derives the fact; `null` for a fact of the vocabulary. */
  readonly right: Right | null;
}

export interface RulebookIndex {
  readonly rulebook: Rulebook;
  readonly facts: ReadonlyMap<string, FactDef>;
  readonly figures: ReadonlyMap<string, Figure>;
  /**
   * Maps the id of a column (`net_month`, or `right@2026-03-01.category` for a fact of a law file) to its definition.
   * Facts that are only asked have none.
   */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Maps the id of a fact of the vocabulary to the lines from which the fact follows. */
  readonly implied: ReadonlyMap<string, readonly UnderstoodImplication[]>;
  /**
   * Maps a fact that other rights read under one name (`right.category`) to the ids of the law files that derive it,
   * oldest first.
   */
  readonly merged: ReadonlyMap<string, readonly string[]>;
  readonly rights: ReadonlyMap<string, Right>;
  readonly types: ReadonlyMap<string, ValueType>;
}

const books = new WeakMap<Understood, RulebookIndex>();

/** Returns the index of a rulebook. It is made once for each rulebook. */
export function getRulebookIndex(understood: Understood): RulebookIndex {
  const known = books.get(understood);
  if (known !== undefined) return known;
  const made = makeBook(understood);
  books.set(understood, made);
  return made;
}

function makeBook(understood: Understood): RulebookIndex {
  const { rulebook } = understood;
  const definitions = new Map<string, Definition>();
  const types = new Map<string, ValueType>();
  const implied = new Map<string, readonly UnderstoodImplication[]>();
  for (const { def, is, ...word } of understood.facts) {
    types.set(def.id, def.type);
    if (word.implied.length > 0) implied.set(def.id, word.implied);
    if (is !== null) definitions.set(def.id, { scope: def.scope, term: is, tree: null, right: null });
  }
  for (const law of understood.laws) {
    for (const fact of law.facts) {
      definitions.set(fact.id, { scope: fact.scope, term: fact.term, tree: fact.tree, right: law.right });
      types.set(toPublicId(fact.id), fact.term.type);
    }
  }
  for (const point of rulebook.rights.flatMap((r) => r.laws.flatMap((l) => l.open))) types.set(point.id, point.type);
  return {
    rulebook,
    definitions,
    implied,
    types,
    facts: new Map(rulebook.facts.map((f) => [f.id, f])),
    figures: new Map([...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)].map((f) => [f.id, f])),
    merged: new Map([...understood.merged.values()].map((m) => [m.id, m.laws])),
    rights: new Map(rulebook.rights.map((r) => [r.name, r])),
  };
}

/**
 * Returns the right whose name an id begins with (`right.category`), also behind the prefix of a reading, a discretion
 * or a figure (`reading.right.point`), and the rest of the id; `null` when there is no such right.
 */
export function findRightOfId(
  book: RulebookIndex,
  id: string,
): { readonly right: Right; readonly rest: string } | null {
  const path = toPublicId(id).replace(/^(reading|discretion|param)\./, '');
  const dot = path.indexOf('.');
  const right = book.rights.get(path.slice(0, dot));
  return dot < 0 || right === undefined ? null : { right, rest: path.slice(dot + 1) };
}

const citations = new WeakMap<RulebookIndex, Map<Right | null, Map<string, Citation | null>>>();

/**
 * Returns the citation of a source by its short name, which is looked up in the right and then among the shared
 * sources; `null` when there is none.
 */
export function getCitation(book: RulebookIndex, right: Right | null, source: string | null): Citation | null {
  if (source === null || source === '') return null;
  let ofBook = citations.get(book);
  if (ofBook === undefined) citations.set(book, (ofBook = new Map()));
  let ofRight = ofBook.get(right);
  if (ofRight === undefined) ofBook.set(right, (ofRight = new Map()));
  let made = ofRight.get(source);
  if (made === undefined) ofRight.set(source, (made = makeCitation(book, right, source)));
  return made;
}

function makeCitation(book: RulebookIndex, right: Right | null, source: string): Citation | null {
  const found = right?.sources[source] ?? book.rulebook.sources[source];
  return found === undefined ? null : { source, act: found.act, numac: found.numac, link: found.link };
}
