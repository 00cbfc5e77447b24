/**
 * The thresholds of a right, found in its understood formulas, each with three conditions: a side of the comparison
 * lies just under, at, or just over the other. They are added to the laws as facts, so that one run of a plan tells
 * which of them a household meets.
 */
import { DATE, TRUTH, type GroupTerm, type Term } from '../../engine/core/src/language/term.ts';
import type {
  TermTree,
  Understood,
  UnderstoodFact,
  UnderstoodLaw,
} from '../../engine/core/src/rulebook/typecheck/understood.ts';
import type { Cell, Figure } from '../../engine/core/src/rulebook/model.ts';
import type { ValueType } from '../../engine/core/src/values/types.ts';
import { innerTerms } from './inner-terms.ts';

export const SIDES = ['under', 'at', 'over'] as const;
export type Side = (typeof SIDES)[number];

export interface Threshold {
  /**
   * `ris.spi_left`, `bim.low_income_now`; with `#2` where a line compares twice. The same in every law file of a right.
   * What the vocabulary works out for all rights is named after its fact alone: `minor`.
   */
  readonly name: string;
  readonly probes: readonly { readonly side: Side; readonly fact: UnderstoodFact }[];
}

type NumberType = Extract<ValueType, { kind: 'number' }>;
type Compare = Extract<Term, { kind: 'compare' }>;

/** How near is "just": a euro, a day, a month or a year, one of what is counted, two hundredths of a share. */
function nearness(type: ValueType): number {
  return type.kind === 'number' && Object.keys(type.unit).length === 0 && type.max - type.min <= 1 ? 0.02 : 1;
}

/** The laws of a right with a fact for each side of each threshold. */
export function withProbes(
  understood: Understood,
  name: string,
): { readonly understood: Understood; readonly thresholds: ReadonlyMap<string, readonly Threshold[]> } {
  const thresholds = new Map<string, readonly Threshold[]>();
  const laws = understood.laws.map((law) => {
    if (law.right.name !== name) return law;
    const found = new Finder(understood, law).all();
    thresholds.set(law.id, found);
    return { ...law, facts: [...law.facts, ...found.flatMap((t) => t.probes.map((p) => p.fact))] };
  });
  return { understood: { ...understood, laws }, thresholds };
}

/** Where a comparison stands: in a fact of a scope, perhaps over the members of a group. */
interface Place {
  readonly scope: string;
  readonly group: GroupTerm | null;
  /** In a fact of the vocabulary, which is the same for all rights. */
  readonly shared?: true;
}

class Finder {
  readonly #law: UnderstoodLaw;
  readonly #vocabulary: ReadonlyMap<string, Understood['facts'][number]>;
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #found: Threshold[] = [];
  readonly #counts = new Map<string, number>();
  readonly #seen = new Set<string>();
  /** The same comparison read in two places is one threshold. */
  readonly #terms = new Set<string>();

  constructor(understood: Understood, law: UnderstoodLaw) {
    this.#law = law;
    this.#vocabulary = new Map(understood.facts.map((f) => [f.def.id, f]));
    const { rulebook } = understood;
    this.#figures = new Map([...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)].map((f) => [f.id, f]));
  }

  all(): readonly Threshold[] {
    const law = this.#law;
    const me: Place = { scope: 'person', group: null };
    this.#term(law.claimant, 'claimant', me);
    for (const route of law.routes) {
      this.#tree(route.when, route.route.id, 'person');
      this.#term(route.starts, `${route.route.id}.starts`, me);
      if (route.claimFrom !== null) this.#threshold(`${route.route.id}.claim_from`, me, this.#asked(), route.claimFrom);
      if (route.claimBy !== null) this.#threshold(`${route.route.id}.claim_by`, me, this.#asked(), route.claimBy);
      if (route.lasts !== null) this.#threshold(`${route.route.id}.lasts`, me, TODAY, route.lasts);
      if (route.provisional !== null) this.#term(route.provisional, `${route.route.id}.provisional`, me);
      for (const line of route.lines) this.#term(line.term, line.id, me);
    }
    for (const line of law.lines) this.#term(line.term, line.id, me);
    if (law.lasts !== null) this.#threshold('lasts', me, TODAY, law.lasts);
    for (const fact of law.facts) {
      if (fact.tree !== null) this.#tree(fact.tree, fact.name, fact.scope);
      else this.#term(fact.term, fact.name, { scope: fact.scope, group: null });
    }
    return this.#found;
  }

  #asked(): Term {
    return { kind: 'asked', right: this.#law.right.name, type: DATE };
  }

  #tree(tree: TermTree, name: string, scope: string): void {
    const own = tree.id ?? name;
    if (tree.kind === 'line') this.#term(tree.term, own, { scope, group: null });
    else if (tree.kind === 'not') this.#tree(tree.item, own, scope);
    else tree.items.forEach((t) => this.#tree(t, own, scope));
  }

  #term(term: Term, name: string, place: Place): void {
    if (term.kind === 'compare' && isOrder(term)) this.#threshold(name, place, term.left, term.right);
    if (term.kind === 'scale') this.#scale(term, name, place);
    if (term.kind === 'figure') this.#steps(term, place);
    if (term.kind === 'fact' || term.kind === 'through') this.#worked(term.id);
    if (term.kind === 'aggregate') {
      this.#group(term.group, name, place);
      if (term.body !== null) this.#term(term.body, name, { ...place, group: term.group });
      return;
    }
    if (term.kind === 'in_group') return this.#where(term.group, name, place);
    for (const inner of innerTerms(term)) this.#term(inner.term, name, place);
  }

  /** The test of a group is read over all of its frame. */
  #group(group: GroupTerm, name: string, place: Place): void {
    if (group.over !== 'everybody' && 'group' in group.over) this.#group(group.over.group, name, place);
    this.#term(group.where, nameOf(group, name), { ...place, group: { ...group, where: YES } });
  }

  #where(group: GroupTerm, name: string, place: Place): void {
    this.#term(group.where, nameOf(group, name), place);
  }

  /** What the vocabulary works out, once. */
  #worked(id: string): void {
    const fact = this.#vocabulary.get(id);
    if (fact === undefined || fact.is === null || this.#seen.has(id)) return;
    this.#seen.add(id);
    this.#term(fact.is, id, { scope: fact.def.scope, group: null, shared: true });
  }

  /** Where the brackets of a scale begin. */
  #scale(term: Extract<Term, { kind: 'scale' }>, of: string, place: Place): void {
    const cells = this.#figures.get(term.figure)?.values.map((v) => v.cell) ?? [];
    const bounds = [...new Set(cells.flatMap((c) => (c.kind === 'scale' ? c.thresholds : [])))];
    bounds.forEach((value, i) =>
      this.#threshold(`${of}.bracket_${i + 1}`, place, term.amount, { kind: 'number', value, type: term.amount.type }),
    );
  }

  /** Where the steps of a table begin, at each of its indices. */
  #steps(term: Extract<Term, { kind: 'figure' }>, place: Place): void {
    const cells = this.#figures.get(term.id)?.values.map((v) => v.cell) ?? [];
    term.keys.forEach((key, depth) => {
      if (key.kind !== 'term' || (key.term.type.kind !== 'number' && key.term.type.kind !== 'date')) return;
      const { type } = key.term;
      boundsAt(cells, depth).forEach((value, i) =>
        this.#threshold(`${term.id}.step_${i + 1}`, place, key.term, { kind: 'number', value, type }),
      );
    });
  }

  #threshold(name: string, place: Place, left: Term, right: Term): void {
    const key = JSON.stringify([place.scope, place.group, left, right]);
    if (this.#terms.has(key)) return;
    this.#terms.add(key);
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const full = `${place.shared === true ? '' : `${this.#law.right.id}.`}${name}${count === 1 ? '' : `#${count}`}`;
    const probes = SIDES.map((side) => {
      const here = condition(side, left, right);
      const term: Term =
        place.group === null ? here : { kind: 'aggregate', op: 'any', group: place.group, body: here, type: TRUTH };
      const id = `probe_${this.#found.length}_${side}`;
      return { side, fact: { id: `${this.#law.id}.${id}`, name: id, scope: place.scope, term, tree: null } };
    });
    this.#found.push({ name: full, probes });
  }
}

/** The bounds of the steps that lie so many indices deep. */
function boundsAt(cells: readonly (Cell | null)[], depth: number): readonly number[] {
  const inner = cells.flatMap((c): readonly (Cell | null)[] =>
    c === null ? [] : c.kind === 'table' ? Object.values(c.cells) : c.kind === 'steps' ? c.cells : [],
  );
  if (depth > 0) return boundsAt(inner, depth - 1);
  const bounds = cells.flatMap((c) => (c?.kind === 'steps' ? c.bounds : []));
  return [...new Set(bounds)].sort((a, b) => a - b);
}

/** A group of a law is called after it: `bim@2025-01-01.insured_together`. */
function nameOf(group: GroupTerm, name: string): string {
  return group.name === '' ? name : group.name.replace(/^.*@\d{4}-\d{2}-\d{2}\./, '');
}

const TODAY: Term = { kind: 'today', type: DATE };
const YES: Term = { kind: 'truth', value: true, type: TRUTH };

function isOrder(term: Compare): boolean {
  return term.op !== '==' && term.op !== '!=' && (term.left.type.kind === 'number' || term.left.type.kind === 'date');
}

function condition(side: Side, left: Term, right: Term): Term {
  if (side === 'at') return compare('==', left, right);
  const [less, more] = side === 'under' ? [left, right] : [right, left];
  const apart: Term = left.type.kind === 'date' ? daysBetween(less, more) : difference(more, less);
  const near: Term = {
    kind: 'number',
    value: nearness(left.kind === 'number' ? right.type : left.type),
    type: apart.type,
  };
  return { kind: 'and', items: [compare('<', less, more), compare('<=', apart, near)], type: TRUTH };
}

function compare(op: Compare['op'], left: Term, right: Term): Term {
  return { kind: 'compare', op, left, right, type: TRUTH };
}

function difference(more: Term, less: Term): Term {
  const type = (more.kind === 'number' ? less.type : more.type) as NumberType;
  const [a, b] = [more.type as NumberType, less.type as NumberType];
  return {
    kind: 'arithmetic',
    op: '-',
    left: more,
    right: less,
    type: { ...type, min: a.min - b.max, max: a.max - b.min },
  };
}

function daysBetween(from: Term, until: Term): Term {
  return {
    kind: 'call',
    name: 'days',
    args: [from, until],
    word: null,
    type: { kind: 'number', unit: { day: 1 }, min: -100000, max: 100000 },
  };
}
