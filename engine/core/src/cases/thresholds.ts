/**
 * This module finds the thresholds of a right in its understood formulas. Each threshold gets up to three conditions
 * (probes): one side of the comparison lies just under, at, or just over the other. The probes are added to the laws as
 * facts, so that one run of a plan shows which of them a household meets.
 */
import { DATE, TRUTH, type GroupTerm, type Term } from '../language/term.ts';
import type {
  TermTree,
  Understood,
  UnderstoodFact,
  UnderstoodLaw,
  UnderstoodLine,
  UnderstoodRoute,
} from '../rulebook/typecheck/understood.ts';
import type { Condition, Place } from '../language/ast.ts';
import type { Cell, Figure, Line } from '../rulebook/model.ts';
import type { ValueType } from '../values/types.ts';
import { listInnerTerms } from './inner-terms.ts';

export const THRESHOLD_SIDES = ['under', 'at', 'over'] as const;
export type ThresholdSide = (typeof THRESHOLD_SIDES)[number];

export interface Threshold {
  /**
   * Names the threshold after the fact, group, figure, route, line or condition in which it stands, for example
   * `spi_left`; `#2` is added to the second one of the same name in a law file.
   */
  readonly name: string;
  /** Is `true` when the comparison belongs to this right, and `false` when it stands in the vocabulary. */
  readonly own: boolean;
  readonly place: Place;
  /**
   * Lists one probe for each side that is possible; for example, no amount lies under zero when it is never negative.
   */
  readonly probes: readonly { readonly side: ThresholdSide; readonly fact: UnderstoodFact }[];
}

type NumberType = Extract<ValueType, { kind: 'number' }>;
type Compare = Extract<Term, { kind: 'compare' }>;

/**
 * Returns the distance that counts as "just": a euro, a day, a month or a year, one of what is counted, or 0.02 for a
 * share.
 */
function nearness(type: ValueType): number {
  return type.kind === 'number' && Object.keys(type.unit).length === 0 && type.max - type.min <= 1 ? 0.02 : 1;
}

/**
 * Returns the rulebook in which each law file of one right has an additional fact for each possible side of each
 * threshold, and the thresholds of each of these law files by its id.
 */
export function addProbes(
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

/** Describes where a comparison stands: in a fact of a scope, and possibly over the members of a group. */
interface Spot {
  readonly at: Place;
  readonly scope: string;
  readonly group: GroupTerm | null;
  /** Is `true` in a fact of the vocabulary, which is the same for all rights. */
  readonly shared?: true;
}

class Finder {
  readonly #law: UnderstoodLaw;
  readonly #vocabulary: ReadonlyMap<string, Understood['facts'][number]>;
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #found: Threshold[] = [];
  readonly #counts = new Map<string, number>();
  readonly #seen = new Set<string>();
  /**
   * Holds the comparisons found so far, as text: the same comparison in facts of the same scope and over the same group
   * is one threshold.
   */
  readonly #terms = new Set<string>();

  constructor(understood: Understood, law: UnderstoodLaw) {
    this.#law = law;
    this.#vocabulary = new Map(understood.facts.map((f) => [f.def.id, f]));
    const { rulebook } = understood;
    this.#figures = new Map([...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)].map((f) => [f.id, f]));
  }

  all(): readonly Threshold[] {
    const law = this.#law;
    this.#term(law.claimant, 'claimant', personal(law.law.claimant.place));
    for (const route of law.routes) this.#route(route);
    this.#lines(law.lines, law.law.lines);
    if (law.lasts !== null)
      this.#threshold('lasts', personal((law.law.lasts ?? law.law.claimant).place), TODAY, law.lasts);
    for (const [i, fact] of law.facts.entries()) {
      const at = (law.law.facts[i] ?? law.law.claimant).place;
      if (fact.tree !== null) this.#tree(fact.tree, fact.name, fact.scope);
      else this.#term(fact.term, fact.name, { at, scope: fact.scope, group: null });
    }
    return this.#found;
  }

  #route({ route, ...of }: UnderstoodRoute): void {
    const here = personal(route.place);
    this.#tree(of.when, route.id, 'person');
    this.#term(of.starts, `${route.id}.starts`, here);
    if (of.claimFrom !== null) this.#threshold(`${route.id}.claim_from`, here, this.#asked(), of.claimFrom);
    if (of.claimBy !== null) this.#threshold(`${route.id}.claim_by`, here, this.#asked(), of.claimBy);
    if (of.lasts !== null) this.#threshold(`${route.id}.lasts`, here, TODAY, of.lasts);
    if (of.provisional !== null) this.#term(of.provisional, `${route.id}.provisional`, here);
    this.#lines(of.lines, route.lines);
  }

  #lines(lines: readonly UnderstoodLine[], written: readonly Line[]): void {
    for (const [i, line] of lines.entries())
      this.#term(line.term, line.id, personal((written[i]?.formula ?? this.#law.law.claimant).place));
  }

  #asked(): Term {
    return { kind: 'asked', right: this.#law.right.name, type: DATE };
  }

  #tree(tree: TermTree, name: string, scope: string): void {
    const own = tree.id ?? name;
    if (tree.kind === 'line') this.#term(tree.term, own, { at: placeOf(tree.condition), scope, group: null });
    else if (tree.kind === 'not') this.#tree(tree.item, own, scope);
    else tree.items.forEach((t) => this.#tree(t, own, scope));
  }

  #term(term: Term, name: string, spot: Spot): void {
    if (term.kind === 'compare' && isOrder(term)) this.#threshold(name, spot, term.left, term.right);
    if (term.kind === 'scale') this.#scale(term, name, spot);
    if (term.kind === 'figure') this.#steps(term, spot);
    if (term.kind === 'fact' || term.kind === 'through') this.#worked(term.id);
    if (term.kind === 'aggregate') {
      this.#group(term.group, name, spot);
      if (term.body !== null) this.#term(term.body, name, { ...spot, group: term.group });
      return;
    }
    if (term.kind === 'in_group') return this.#where(term.group, name, spot);
    for (const inner of listInnerTerms(term)) this.#term(inner.term, name, spot);
  }

  /**
   * Searches the condition of a group. It is probed over all rows from which the group is selected, not over its
   * members only.
   */
  #group(group: GroupTerm, name: string, spot: Spot): void {
    if (group.over !== 'everybody' && 'group' in group.over) this.#group(group.over.group, name, spot);
    this.#term(group.where, nameOf(group, name), { ...spot, group: { ...group, where: YES } });
  }

  #where(group: GroupTerm, name: string, spot: Spot): void {
    this.#term(group.where, nameOf(group, name), spot);
  }

  /** Searches the definition of a fact of the vocabulary, once for each fact. */
  #worked(id: string): void {
    const fact = this.#vocabulary.get(id);
    if (fact === undefined || fact.is === null || this.#seen.has(id)) return;
    this.#seen.add(id);
    this.#term(fact.is, id, { at: fact.def.place, scope: fact.def.scope, group: null, shared: true });
  }

  #scale(term: Extract<Term, { kind: 'scale' }>, of: string, spot: Spot): void {
    const cells = this.#figures.get(term.figure)?.values.map((v) => v.cell) ?? [];
    const bounds = [...new Set(cells.flatMap((c) => (c.kind === 'scale' ? c.thresholds : [])))];
    bounds.forEach((value, i) =>
      this.#threshold(`${of}.bracket_${i + 1}`, spot, term.amount, { kind: 'number', value, type: term.amount.type }),
    );
  }

  /** Adds a threshold at the beginning of each step of a table, for each index that is a number or a day. */
  #steps(term: Extract<Term, { kind: 'figure' }>, spot: Spot): void {
    const cells = this.#figures.get(term.id)?.values.map((v) => v.cell) ?? [];
    term.keys.forEach((key, depth) => {
      if (key.kind !== 'term' || (key.term.type.kind !== 'number' && key.term.type.kind !== 'date')) return;
      const { type } = key.term;
      boundsAt(cells, depth).forEach((value, i) =>
        this.#threshold(`${term.id}.step_${i + 1}`, spot, key.term, { kind: 'number', value, type }),
      );
    });
  }

  #threshold(name: string, spot: Spot, left: Term, right: Term): void {
    const key = JSON.stringify([spot.scope, spot.group, left, right]);
    if (this.#terms.has(key)) return;
    this.#terms.add(key);
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const probes = THRESHOLD_SIDES.filter((side) => isPossible(side, left, right)).map((side) => {
      const here = condition(side, left, right);
      const term: Term =
        spot.group === null ? here : { kind: 'aggregate', op: 'any', group: spot.group, body: here, type: TRUTH };
      const id = `probe_${this.#found.length}_${side}`;
      return { side, fact: { id: `${this.#law.id}.${id}`, name: id, scope: spot.scope, term, tree: null } };
    });
    const full = count === 1 ? name : `${name}#${count}`;
    this.#found.push({ name: full, own: spot.shared !== true, place: spot.at, probes });
  }
}

function personal(at: Place): Spot {
  return { at, scope: 'person', group: null };
}

function placeOf(condition: Condition): Place {
  return condition.kind === 'line' ? condition.formula.place : condition.place;
}

/** Checks whether the left term can lie on that side of the right one, given the bounds of both. */
function isPossible(side: ThresholdSide, left: Term, right: Term): boolean {
  const [a, b] = [boundsOf(left), boundsOf(right)];
  if (side === 'under') return a.min < b.max;
  if (side === 'over') return a.max > b.min;
  return a.min <= b.max && b.min <= a.max;
}

function boundsOf(term: Term): { readonly min: number; readonly max: number } {
  if (term.kind === 'number') return { min: term.value, max: term.value };
  return 'min' in term.type ? term.type : { min: -Infinity, max: Infinity };
}

/**
 * Returns the bounds of the steps that belong to the index at the position `depth` (from 0) of a table, in ascending
 * order.
 */
function boundsAt(cells: readonly (Cell | null)[], depth: number): readonly number[] {
  const inner = cells.flatMap((c): readonly (Cell | null)[] =>
    c === null ? [] : c.kind === 'table' ? Object.values(c.cells) : c.kind === 'steps' ? c.cells : [],
  );
  if (depth > 0) return boundsAt(inner, depth - 1);
  const bounds = cells.flatMap((c) => (c?.kind === 'steps' ? c.bounds : []));
  return [...new Set(bounds)].sort((a, b) => a - b);
}

/**
 * Returns the name of a group without the id of its law file, for example `insured_together`. A group without a name
 * gets the name of the condition that uses it.
 */
function nameOf(group: GroupTerm, name: string): string {
  return group.name === '' ? name : group.name.replace(/^.*@\d{4}-\d{2}-\d{2}\./, '');
}

const TODAY: Term = { kind: 'today', type: DATE };
const YES: Term = { kind: 'truth', value: true, type: TRUTH };

function isOrder(term: Compare): boolean {
  return term.op !== '==' && term.op !== '!=' && (term.left.type.kind === 'number' || term.left.type.kind === 'date');
}

function condition(side: ThresholdSide, left: Term, right: Term): Term {
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
