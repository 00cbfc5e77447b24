/**
 * The thresholds of a right, found in its understood formulas, each with three conditions: a side of the comparison
 * lies just under, at, or just over the other. They are added to the laws as facts, so that one run of a plan tells
 * which of them a household meets.
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
import { innerTerms } from './inner-terms.ts';

export const SIDES = ['under', 'at', 'over'] as const;
export type Side = (typeof SIDES)[number];

export interface Threshold {
  /** `spi_left`; with `#2` where a line compares twice. The same in every law file of a right. */
  readonly name: string;
  /** True where the comparison stands in this right alone; false where it stands in the vocabulary. */
  readonly own: boolean;
  /** The comparison stands here. */
  readonly place: Place;
  /** One for each side on which anything can lie: an amount that is never below nothing is not just under it. */
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
interface Spot {
  readonly at: Place;
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
    for (const inner of innerTerms(term)) this.#term(inner.term, name, spot);
  }

  /** The test of a group is read over all of its frame. */
  #group(group: GroupTerm, name: string, spot: Spot): void {
    if (group.over !== 'everybody' && 'group' in group.over) this.#group(group.over.group, name, spot);
    this.#term(group.where, nameOf(group, name), { ...spot, group: { ...group, where: YES } });
  }

  #where(group: GroupTerm, name: string, spot: Spot): void {
    this.#term(group.where, nameOf(group, name), spot);
  }

  /** What the vocabulary works out, once. */
  #worked(id: string): void {
    const fact = this.#vocabulary.get(id);
    if (fact === undefined || fact.is === null || this.#seen.has(id)) return;
    this.#seen.add(id);
    this.#term(fact.is, id, { at: fact.def.place, scope: fact.def.scope, group: null, shared: true });
  }

  /** Where the brackets of a scale begin. */
  #scale(term: Extract<Term, { kind: 'scale' }>, of: string, spot: Spot): void {
    const cells = this.#figures.get(term.figure)?.values.map((v) => v.cell) ?? [];
    const bounds = [...new Set(cells.flatMap((c) => (c.kind === 'scale' ? c.thresholds : [])))];
    bounds.forEach((value, i) =>
      this.#threshold(`${of}.bracket_${i + 1}`, spot, term.amount, { kind: 'number', value, type: term.amount.type }),
    );
  }

  /** Where the steps of a table begin, at each of its indices. */
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
    const probes = SIDES.filter((side) => isPossible(side, left, right)).map((side) => {
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

/** Whether the one can lie on that side of the other, by the bounds of both. */
function isPossible(side: Side, left: Term, right: Term): boolean {
  const [a, b] = [boundsOf(left), boundsOf(right)];
  if (side === 'under') return a.min < b.max;
  if (side === 'over') return a.max > b.min;
  return a.min <= b.max && b.min <= a.max;
}

function boundsOf(term: Term): { readonly min: number; readonly max: number } {
  if (term.kind === 'number') return { min: term.value, max: term.value };
  return 'min' in term.type ? term.type : { min: -Infinity, max: Infinity };
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
