/**
 * This module lists all formulas of a law or of the vocabulary and the names that they read, for checks that need no
 * types.
 */
import { pathsOf } from '../language/parse.ts';
import type { Body, Condition, Formula } from '../language/ast.ts';
import type { GroupDef, Law } from './model.ts';
import type { Rulebook } from './rulebook.ts';

export function conditionFormulas(node: Condition): Formula[] {
  if (node.kind === 'line') return [node.formula];
  return node.kind === 'not' ? conditionFormulas(node.item) : node.items.flatMap(conditionFormulas);
}

export function bodyFormulas(body: Body): Formula[] {
  switch (body.kind) {
    case 'formula':
      return [body.formula];
    case 'first_of':
      return body.branches.flatMap((branch) => [branch.value, ...present(branch.when)]);
    case 'tree':
      return conditionFormulas(body.tree);
  }
}

export function groupFormulas(group: GroupDef): Formula[] {
  return [group.where, ...present(group.asOf)];
}

export function lawFormulas(law: Law): Formula[] {
  return [
    law.claimant,
    ...present(law.lasts, law.heldBy, law.wish?.of ?? null, law.wish?.unless ?? null, law.paidTo),
    ...law.groups.flatMap(groupFormulas),
    ...law.facts.flatMap((fact) => bodyFormulas(fact.body)),
    ...law.routes.flatMap((route) => [
      route.starts,
      ...present(route.lasts, route.claimFrom, route.claimBy, route.provisional),
      ...conditionFormulas(route.when),
      ...route.lines.map((line) => line.formula),
    ]),
    ...law.lines.map((line) => line.formula),
  ];
}

export function vocabularyFormulas(rulebook: Rulebook): Formula[] {
  return [
    ...rulebook.facts.flatMap((fact) => [
      ...present(fact.is),
      ...fact.estimated.flatMap((line) => [line.value, line.when]),
    ]),
    ...rulebook.groups.flatMap(groupFormulas),
  ];
}

/** Returns the figures that a formula reads, as written: `param.example.amount` → `example.amount`. */
export function figuresRead(formula: Formula): string[] {
  return pathsOf(formula.ast).flatMap((path) => (path.startsWith('param.') ? [path.slice('param.'.length)] : []));
}

function present(...formulas: readonly (Formula | null)[]): Formula[] {
  return formulas.filter((formula) => formula !== null);
}
