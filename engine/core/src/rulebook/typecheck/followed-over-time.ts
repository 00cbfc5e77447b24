/**
 * This module checks the conditions of `held_months`, including the definitions of the facts that they read: a
 * condition must read at least one fact that is kept over time, such facts of a single row only, and no group. The
 * checker of a single line cannot check this, because the definitions of facts are known only after all of them have
 * been type-checked.
 */
import type { Place } from '../../language/ast.ts';
import { listTermParts } from '../../language/parts.ts';
import type { RowName, Term } from '../../language/term.ts';
import type { Problem } from '../../problem.ts';
import { createProblem } from '../report.ts';
import { listFormulaPieces } from './pieces.ts';
import type { Understood } from './understood.ts';

type Held = Extract<Term, { kind: 'held' }>;

interface Line {
  readonly term: Term;
  readonly place: Place;
}

/**
 * Returns a problem for each condition that cannot be followed over time. The formulas of the rulebook must have no
 * errors.
 */
export function findUnfollowedConditions(understood: Understood): readonly Problem[] {
  const worked = workedOut(understood);
  return linesOf(understood).flatMap(({ term, place }) =>
    heldIn(term).flatMap((held) => problemOf(followed(held, worked), place) ?? []),
  );
}

/** Maps the id of each fact that is computed, and not stated over time, to its definition. */
function workedOut({ facts, laws, rules }: Understood): ReadonlyMap<string, Term> {
  return new Map([
    ...facts.flatMap(({ def, is }) => (is === null || def.kept !== null ? [] : [[def.id, is] as const])),
    ...[...laws, ...rules].flatMap((law) => law.facts.map(({ id, term }) => [id, term] as const)),
  ]);
}

function linesOf({ rulebook, facts, laws, rules, groups }: Understood): readonly Line[] {
  return [
    ...facts.flatMap(({ def, is }) => (is === null || def.is === null ? [] : [{ term: is, place: def.is.place }])),
    ...rulebook.groups.flatMap(({ name, where }) => {
      const group = groups.get(name);
      return group === undefined ? [] : [{ term: group.where, place: where.place }];
    }),
    ...[...laws, ...rules].flatMap((law) => [
      ...listFormulaPieces(law),
      ...law.facts.flatMap(({ name, term }) => {
        const place = law.law.facts.find((fact) => fact.id === `${law.right.name}.${name}`)?.place;
        return place === undefined ? [] : [{ term, place }];
      }),
    ]),
  ];
}

function heldIn(term: Term): readonly Held[] {
  return [...(term.kind === 'held' ? [term] : []), ...listTermParts(term).flatMap((part) => heldIn(part.term))];
}

interface Followed {
  readonly rows: ReadonlySet<RowName>;
  readonly asksGroup: boolean;
}

function followed({ condition }: Held, worked: ReadonlyMap<string, Term>): Followed {
  const rows = new Set<RowName>();
  let asksGroup = false;
  /**
   * Collects the rows that a term reads, and whether it reads a group.
   * @param row the row for which a fact is computed; `null` in the line itself
   */
  const visit = (term: Term, row: RowName | null): void => {
    const rowOf = (own: RowName): RowName => (own === 'home' ? own : (row ?? own));
    if (term.kind === 'aggregate') asksGroup = true;
    if (term.kind === 'at' || (term.kind === 'fact' && term.dated)) rows.add(rowOf(term.row));
    else if (term.kind === 'fact') {
      const from = worked.get(term.id);
      if (from !== undefined) visit(from, rowOf(term.row));
    }
    // An inner `held_months` and facts of a person whom a fact names are computed separately.
    const parts =
      term.kind === 'held' ? (term.day === null ? [] : [term.day]) : listTermParts(term).map((part) => part.term);
    if (term.kind !== 'aggregate' && term.kind !== 'through') parts.forEach((part) => visit(part, row));
  };
  visit(condition, null);
  return { rows, asksGroup };
}

function problemOf({ rows, asksGroup }: Followed, place: Place): Problem | null {
  if (asksGroup)
    return createProblem(
      place,
      'aggregate-in-held',
      'held_months(…) reads a fact that asks a group.',
      'A group is gathered for a day, not followed from day to day.',
      'Ask it of each member: any(group, held_months(member.x) >= param.months).',
    );
  if (rows.size > 1)
    return createProblem(
      place,
      'two-rows',
      'held_months(…) reads facts over time of more than one row.',
      'Months are counted along the days on which the facts of one row change.',
      'Follow the facts of one person, one thing or the home.',
    );
  if (rows.size > 0) return null;
  return createProblem(
    place,
    'nothing-over-time',
    'held_months(…) reads no fact that is kept over time.',
    'Nothing says since when it has held.',
    'Name a receipt, or a fact with kept: spells, by-month, by-quarter or by-year.',
  );
}
