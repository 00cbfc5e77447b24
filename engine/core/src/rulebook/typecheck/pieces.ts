/**
 * This module lists all formulas of a law file except those of its facts, with the place of each, and says whether it
 * decides about the right or describes what the right gives.
 */
import type { Place } from '../../language/ast.ts';
import { listGroupParts, combineBearings, type Bearing } from '../../language/parts.ts';
import type { GroupTerm, Term } from '../../language/term.ts';
import type { Formula } from '../../language/ast.ts';
import type { Line } from '../model.ts';
import type { TermTree, UnderstoodLaw, UnderstoodLine, UnderstoodRoute } from './understood.ts';

export interface FormulaPiece {
  /**
   * `decides` means that the formula helps to decide whether somebody has the right; `gives` stands for anything else,
   * mostly for how much the right gives, from when, or for whom else.
   */
  readonly kind: 'decides' | 'gives';
  readonly term: Term;
  /**
   * Says whether a higher or true value of the formula makes the verdict more likely (`more`), less likely (`less`), or
   * possibly both (`either`). It is `either` for every formula that `gives`.
   */
  readonly bearing: Bearing;
  readonly place: Place;
  /** Is the route to which the formula belongs, or `null` when the formula holds for all routes. */
  readonly route: UnderstoodRoute | null;
}

type Part = Omit<FormulaPiece, 'route'>;

export function listFormulaPieces(law: UnderstoodLaw): readonly FormulaPiece[] {
  const { claimant, lasts, heldBy, concerns, paidTo } = law.law;
  const own: readonly Part[] = [
    decides(law.claimant, 'more', claimant),
    ...perhaps(law.lasts, lasts, (term, formula) => decides(term, 'more', formula)),
    ...perhaps(law.heldBy, heldBy, (term, formula) => gives(term, formula.place)),
    ...perhaps(law.concerns?.whom ?? null, concerns?.whom ?? null, (term, formula) => gives(term, formula.place)),
    ...perhaps(law.concerns?.unless ?? null, concerns?.unless ?? null, (term, formula) => gives(term, formula.place)),
    ...perhaps(law.paidTo, paidTo, (term, formula) => gives(term, formula.place)),
    ...linesOf(law.lines, law.law.lines),
    ...membersOf(law.oncePer, claimant.place),
    ...membersOf(law.extendsTo.get('') ?? null, claimant.place),
  ];
  return [
    ...own.map((part) => ({ ...part, route: null })),
    ...law.routes.flatMap((route) => routeParts(law, route).map((part) => ({ ...part, route }))),
  ];
}

function routeParts(law: UnderstoodLaw, understood: UnderstoodRoute): readonly Part[] {
  const { route } = understood;
  return [
    ...treeParts(understood.when, 'more'),
    ...perhaps(understood.claimFrom, route.claimFrom, (term, formula) => decides(term, 'less', formula)),
    ...perhaps(understood.claimBy, route.claimBy, (term, formula) => decides(term, 'more', formula)),
    ...perhaps(understood.lasts, route.lasts, (term, formula) => decides(term, 'more', formula)),
    gives(understood.starts, route.starts.place),
    ...perhaps(understood.provisional, route.provisional, (term, formula) => gives(term, formula.place)),
    ...linesOf(understood.lines, route.lines),
    ...membersOf(law.extendsTo.get(route.id) ?? null, route.place),
  ];
}

function treeParts(tree: TermTree, bearing: Bearing): readonly Part[] {
  if (tree.kind === 'not') return treeParts(tree.item, combineBearings(bearing, 'less'));
  if (tree.kind !== 'line') return tree.items.flatMap((item) => treeParts(item, bearing));
  return tree.condition.kind === 'line' ? [decides(tree.term, bearing, tree.condition.formula)] : [];
}

function linesOf(understood: readonly UnderstoodLine[], lines: readonly Line[]): readonly Part[] {
  return understood.flatMap(({ id, kind, term }) => {
    const line = lines.find((one) => one.id === id && one.kind === kind);
    return line === undefined ? [] : [gives(term, line.formula.place)];
  });
}

function membersOf(group: GroupTerm | null, place: Place): readonly Part[] {
  return group === null ? [] : listGroupParts(group, 'more').map(({ term }) => gives(term, place));
}

function perhaps(
  term: Term | null,
  formula: Formula | null,
  make: (term: Term, formula: Formula) => Part,
): readonly Part[] {
  return term === null || formula === null ? [] : [make(term, formula)];
}

function decides(term: Term, bearing: Bearing, { place }: Formula): Part {
  return { kind: 'decides', term, bearing, place };
}

function gives(term: Term, place: Place): Part {
  return { kind: 'gives', term, bearing: 'either', place };
}
