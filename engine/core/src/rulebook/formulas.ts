/**
 * This module lists the formulas of a law and of the vocabulary, and the figures that a formula reads, for checks that
 * need no types.
 */
import { listPaths } from '../language/parse.ts';
import type { Body, Condition, Formula } from '../language/ast.ts';
import type { GroupDef, Law } from './model.ts';
import type { Rulebook } from './rulebook.ts';

export function listConditionFormulas(node: Condition): Formula[] {
  if (node.kind === 'line') return [node.formula];
  return node.kind === 'not' ? listConditionFormulas(node.item) : node.items.flatMap(listConditionFormulas);
}

export function listBodyFormulas(body: Body): Formula[] {
  switch (body.kind) {
    case 'formula':
      return [body.formula];
    case 'first_of':
      return body.branches.flatMap((branch) => [branch.value, ...present(branch.when)]);
    case 'tree':
      return listConditionFormulas(body.tree);
  }
}

export function listGroupFormulas(group: GroupDef): Formula[] {
  return [group.where, ...present(group.asOf)];
}

export function listLawFormulas(law: Law): Formula[] {
  return [
    law.claimant,
    ...present(law.lasts, law.heldBy, law.concerns?.whom ?? null, law.concerns?.unless ?? null, law.paidTo),
    ...law.groups.flatMap(listGroupFormulas),
    ...law.facts.flatMap((fact) => listBodyFormulas(fact.body)),
    ...law.routes.flatMap((route) => [
      route.starts,
      ...present(route.lasts, route.claimFrom, route.claimBy, route.provisional),
      ...listConditionFormulas(route.when),
      ...route.lines.map((line) => line.formula),
    ]),
    ...law.lines.map((line) => line.formula),
  ];
}

export function listVocabularyFormulas({ facts, things, groups }: Rulebook): Formula[] {
  return [
    ...facts.flatMap((fact) => [
      ...present(fact.is),
      ...[...fact.implied, ...fact.estimated, ...fact.usual].flatMap(({ value, when }) => [value, when]),
    ]),
    ...things.flatMap(({ none }) => present(none)),
    ...groups.flatMap(listGroupFormulas),
  ];
}

/** Returns the figures that a formula reads, as written: `param.example.amount` → `example.amount`. */
export function listFiguresRead(formula: Formula): string[] {
  return listPaths(formula.ast).flatMap((path) => (path.startsWith('param.') ? [path.slice('param.'.length)] : []));
}

function present(...formulas: readonly (Formula | null)[]): Formula[] {
  return formulas.filter((formula) => formula !== null);
}
