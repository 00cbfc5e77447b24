/**
 * This module makes the mutants of a right: the rulebook with one mistake in the law of the right, in the conditions
 * and figures in force on a day.
 */
import type { Formula, Place } from '../../engine/core/src/language/ast.ts';
import { TRUTH, type Term } from '../../engine/core/src/language/term.ts';
import type {
  TermTree,
  Understood,
  UnderstoodLaw,
  UnderstoodLine,
  UnderstoodRoute,
} from '../../engine/core/src/rulebook/typecheck/understood.ts';
import type { Figure, Line } from '../../engine/core/src/rulebook/model.ts';
import { listCellChanges } from './figure.ts';
import { listTermChanges, findNamedGroups, replaceGroupCondition } from './term.ts';

export interface Mutant {
  readonly place: Place;
  /** Says what is wrong in the mutant, for whoever writes the missing case. */
  readonly what: string;
  /**
   * Holds the id of the changed law file, or `null` where a figure is changed. A plan that does not contain this law
   * file is the same in the mutant.
   */
  readonly law: string | null;
  readonly make: () => Understood;
}

/**
 * Lists the mutants of a right.
 * @param day the day, yyyymmdd: conditions are changed in the law files in force on it, and the figures of the right
 * that these files read in the value of that day
 */
export function listMutants(understood: Understood, name: string, day: number): readonly Mutant[] {
  const laws = understood.laws.filter(
    ({ right, law }) => right.name === name && law.from <= day && (law.until === null || day <= law.until),
  );
  const conditions = laws.flatMap((law) =>
    changedLaws(law).map(({ place, what, by }) => ({
      place,
      what,
      law: law.id,
      make: () => ({ ...understood, laws: understood.laws.map((l) => (l === law ? by : l)) }),
    })),
  );
  const read = new Set(laws.flatMap((law) => [...figuresIn(partsOf(law))]));
  const own = understood.rulebook.rights.find((r) => r.name === name)?.figures ?? [];
  return [
    ...conditions,
    ...own.filter(({ id }) => read.has(id)).flatMap((figure) => wrong(understood, name, figure, day)),
  ];
}

function wrong(understood: Understood, name: string, figure: Figure, day: number): readonly Mutant[] {
  const at = figure.values.findLastIndex(({ from }) => from <= day);
  const value = figure.values[at];
  if (value === undefined) return [];
  return listCellChanges(value.cell, figure.type).map(({ cell, what }) => ({
    place: value.place,
    what: `${figure.id}${what}`,
    law: null,
    make: () => withFigure(understood, name, { ...figure, values: figure.values.with(at, { ...value, cell }) }),
  }));
}

function withFigure(understood: Understood, name: string, figure: Figure): Understood {
  const rights = understood.rulebook.rights.map((right) =>
    right.name === name ? { ...right, figures: right.figures.map((f) => (f.id === figure.id ? figure : f)) } : right,
  );
  const laws = understood.laws.map((law) => {
    const right = rights.find((r) => r.name === law.right.name) ?? law.right;
    return right.name === name ? { ...shownWhole(law), right } : { ...law, right };
  });
  return { ...understood, rulebook: { ...understood.rulebook, rights }, laws };
}

/**
 * Widens the bounds of the terms that an answer shows. Values are cut to the bounds of their type, which come from the
 * values in the files: where the newest value is also the highest, the cut would hide a change of it.
 */
function shownWhole(law: UnderstoodLaw): UnderstoodLaw {
  const shown = <T extends { readonly term: Term }>(one: T): T => ({ ...one, term: roomy(one.term) });
  return {
    ...law,
    facts: law.facts.map(shown),
    lines: law.lines.map(shown),
    routes: law.routes.map((route) => ({ ...route, lines: route.lines.map(shown) })),
  };
}

/**
 * Returns the term with bounds that are wider by 2 and by a fiftieth of the greater bound, which is more than a figure
 * is changed. A term whose bounds stand for what it may be when days or persons are open is left unchanged, because the
 * cases would notice the wider bounds and not the changed figure.
 */
function roomy(term: Term): Term {
  const isAnything = term.kind === 'window' || term.kind === 'through' || (term.kind === 'figure' && term.day !== null);
  if (term.type.kind !== 'number' || isAnything) return term;
  const { min, max } = term.type;
  const room = 2 + Math.max(Math.abs(min), Math.abs(max)) / 50;
  return { ...term, type: { ...term.type, min: min - room, max: max + room } } as Term;
}

/** Returns the parts of a law that are evaluated, without those that only say where it comes from. */
function partsOf({ claimant, facts, routes, lines, lasts, oncePer, extendsTo }: UnderstoodLaw) {
  return { claimant, facts, routes, lines, lasts, oncePer, extendsTo };
}

function figuresIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('kind' in value && 'type' in value) {
    if (value.kind === 'figure' && 'id' in value) found.add(String(value.id));
    if ('figure' in value && typeof value.figure === 'string') found.add(value.figure);
  }
  for (const below of value instanceof Map ? value.values() : Object.values(value)) figuresIn(below, found);
  return found;
}

interface Changed<T> {
  readonly place: Place;
  readonly what: string;
  readonly by: T;
}

function changedLaws(law: UnderstoodLaw): readonly Changed<UnderstoodLaw>[] {
  return [
    ...inFormula(law.claimant, law.law.claimant, (claimant) => ({ ...law, claimant })),
    ...inFormula(law.lasts, law.law.lasts, (lasts) => ({ ...law, lasts })),
    ...law.facts.flatMap((fact, i) =>
      listTermChanges(fact.term).map(({ term, what }) => ({
        place: placeOfFact(law, fact.name),
        what: `${fact.name}: ${what}`,
        by: { ...law, facts: law.facts.with(i, { ...fact, term }) },
      })),
    ),
    ...inLines(law.lines, law.law.lines, (lines) => ({ ...law, lines })),
    ...law.routes.flatMap((route, i) =>
      changedRoutes(route).map((one) => ({ ...one, by: { ...law, routes: law.routes.with(i, one.by) } })),
    ),
    ...changedGroups(law),
  ];
}

function placeOfFact({ law, right }: UnderstoodLaw, name: string): Place {
  return (law.facts.find(({ id }) => id === `${right.name}.${name}`) ?? law.claimant).place;
}

/**
 * Lists the changes of the groups of a law. Groups that only `once_per` or `extends_to` names are left out: they change
 * no verdict and no amount, and a case cannot express them.
 */
function changedGroups(law: UnderstoodLaw): readonly Changed<UnderstoodLaw>[] {
  const parts = partsOf(law);
  return [...findNamedGroups({ ...parts, oncePer: null, extendsTo: null })].flatMap(([name, group]) => {
    const own = law.law.groups.find((g) => name === `${law.id}.${g.name}`);
    if (own === undefined) return [];
    return listTermChanges(group.where).map(({ term, what }) => ({
      place: own.place,
      what: `${own.name}: ${what}`,
      by: { ...law, ...replaceGroupCondition(parts, name, term) },
    }));
  });
}

function changedRoutes(route: UnderstoodRoute): readonly Changed<UnderstoodRoute>[] {
  return [
    ...changedTrees(route.when).map((one) => ({ ...one, by: { ...route, when: one.by } })),
    ...(['starts', 'lasts', 'claimFrom', 'claimBy', 'provisional'] as const).flatMap((name) =>
      inFormula(route[name], route.route[name], (by) => ({ ...route, [name]: by })),
    ),
    ...inLines(route.lines, route.route.lines, (lines) => ({ ...route, lines })),
  ];
}

function inLines<T>(
  lines: readonly UnderstoodLine[],
  written: readonly Line[],
  put: (by: readonly UnderstoodLine[]) => T,
): readonly Changed<T>[] {
  return lines.flatMap((line, i) =>
    inFormula(line.term, written[i]?.formula ?? null, (term) => put(lines.with(i, { ...line, term }))),
  );
}

function inFormula<T>(term: Term | null, formula: Formula | null, put: (by: Term) => T): readonly Changed<T>[] {
  if (term === null || formula === null) return [];
  const { place, text } = formula;
  return listTermChanges(term).map((one) => ({ place, what: `${text}: ${one.what}`, by: put(one.term) }));
}

/**
 * Lists the changes of a tree. A tree that is a single condition is also replaced by a condition that always holds,
 * unless it is such a condition already.
 */
function changedTrees(tree: TermTree): readonly Changed<TermTree>[] {
  const saysAlways = tree.kind === 'line' && tree.term.kind === 'truth' && tree.term.value;
  return tree.kind === 'line' && !saysAlways ? [leftOut(tree), ...inTree(tree)] : inTree(tree);
}

function leftOut(tree: TermTree): Changed<TermTree> {
  const by: TermTree = tree.kind === 'line' ? { ...tree, term: { kind: 'truth', value: true, type: TRUTH } } : tree;
  return { place: placeOf(tree), what: `without the condition ${tree.id ?? ''}`, by };
}

function inTree(tree: TermTree): readonly Changed<TermTree>[] {
  if (tree.kind === 'line')
    return inFormula(tree.term, tree.condition.kind === 'line' ? tree.condition.formula : null, (term) => ({
      ...tree,
      term,
    }));
  if (tree.kind === 'not') return inTree(tree.item).map((one) => ({ ...one, by: { ...tree, item: one.by } }));
  const { items } = tree;
  const [only] = items;
  const without =
    items.length > 1
      ? items.map((item, i) => ({
          place: placeOf(item),
          what: `without the condition ${item.id ?? `${i + 1} of its "${tree.kind}"`}`,
          by: { ...tree, items: items.toSpliced(i, 1) },
        }))
      : only?.kind === 'line'
        ? [{ ...leftOut(only), by: { ...tree, items: [leftOut(only).by] } }]
        : [];
  return [
    ...without,
    ...items.flatMap((item, i) =>
      inTree(item).map((one) => ({ ...one, by: { ...tree, items: items.with(i, one.by) } })),
    ),
  ];
}

function placeOf({ condition }: TermTree): Place {
  return condition.kind === 'line' ? condition.formula.place : condition.place;
}
