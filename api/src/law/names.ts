/** This module finds out what the lines of a law read: figures, and the laws of other rights. */
import type { Ast, Body, Condition, Formula, Law, Right, Rulebook } from '@recto-verso/engine';
import { listAllFigures } from './counts.ts';

/**
 * Returns the id of the figure that `param.name` means in a law; `null` when there is none. A figure of the right
 * itself takes precedence over a shared one, or one of another right.
 */
export function resolveFigureId(rulebook: Rulebook, right: Right, name: string): string | null {
  const own = `${right.name}.${name}`;
  if (right.figures.some((figure) => figure.id === own)) return own;
  return listAllFigures(rulebook).some((figure) => figure.id === name) ? name : null;
}

/** Lists the ids of the figures that a line itself reads, in the order of the line. */
export function listFiguresInLine(rulebook: Rulebook, right: Right, ast: Ast): readonly string[] {
  const ids = namesIn(ast)
    .filter((path) => path.startsWith('param.'))
    .map((path) => resolveFigureId(rulebook, right, path.slice('param.'.length)));
  return [...new Set(ids.filter((id) => id !== null))];
}

/**
 * Lists the ids of the figures that a law itself reads, also through facts and groups of the vocabulary.
 * @param through says whether to include figures in the conditions from which an asked fact may follow (`implied`)
 */
export function listFiguresOfLaw(
  rulebook: Rulebook,
  right: Right,
  law: Law,
  through: 'worked-out' | 'implied' = 'worked-out',
): ReadonlySet<string> {
  const reached = new Set<string>();
  const followed = new Set<string>();
  const follow = (ast: Ast): void => {
    for (const id of listFiguresInLine(rulebook, right, ast)) reached.add(id);
    for (const name of namesIn(ast)) {
      const last = name.slice(name.lastIndexOf('.') + 1);
      for (const formula of linesBehind(rulebook, name, last, through)) {
        if (followed.has(formula.text)) continue;
        followed.add(formula.text);
        follow(formula.ast);
      }
    }
  };
  for (const formula of formulasOf(law)) follow(formula.ast);
  return reached;
}

/**
 * Lists the names of the rights whose facts or verdict a law reads. A line that reads only whether a right is received
 * does not read the law of that right.
 */
export function listRightsOfLaw(rulebook: Rulebook, law: Law): ReadonlySet<string> {
  const paths = formulasOf(law).flatMap((formula) => namesIn(formula.ast).map((path) => path.split('.')));
  const own = paths.filter((path) => !path.includes('gets') && path[0] !== 'param');
  return new Set(rulebook.rights.map(({ name }) => name).filter((name) => own.some((path) => path.includes(name))));
}

function linesBehind(
  rulebook: Rulebook,
  name: string,
  last: string,
  through: 'worked-out' | 'implied',
): readonly Formula[] {
  const facts = rulebook.facts.filter((fact) => fact.id === name || fact.id === last);
  const groups = rulebook.groups.filter((group) => group.name === name);
  return [
    ...facts.flatMap((fact) => fact.is ?? []),
    ...(through === 'implied' ? facts.flatMap(({ implied }) => implied.map(({ when }) => when)) : []),
    ...groups.flatMap((group) => [group.where, group.asOf ?? []].flat()),
  ];
}

/** Lists the dotted names in a line: `param.amount`, `member.minor`, `category`. */
function namesIn(ast: Ast): readonly string[] {
  const path = pathOf(ast);
  if (path !== null) return [path];
  switch (ast.kind) {
    case 'member':
      return namesIn(ast.object);
    case 'index':
      return [...namesIn(ast.object), ...namesIn(ast.index)];
    case 'call':
      return ast.args.flatMap(namesIn);
    case 'method':
      return [ast.object, ...ast.args].flatMap(namesIn);
    case 'unary':
      return namesIn(ast.operand);
    case 'binary':
      return [...namesIn(ast.left), ...namesIn(ast.right)];
    case 'list':
      return ast.items.flatMap(namesIn);
    default:
      return [];
  }
}

function pathOf(ast: Ast): string | null {
  if (ast.kind === 'name') return ast.name;
  if (ast.kind !== 'member') return null;
  const above = pathOf(ast.object);
  return above === null ? null : `${above}.${ast.name}`;
}

function formulasOf(law: Law): readonly Formula[] {
  return [
    law.claimant,
    ...[law.lasts, law.heldBy, law.concerns?.whom ?? null, law.concerns?.unless ?? null, law.paidTo].flatMap(
      (one) => one ?? [],
    ),
    ...law.groups.flatMap((group) => [group.where, group.asOf ?? []].flat()),
    ...law.facts.flatMap((fact) => ofBody(fact.body)),
    ...law.lines.map((line) => line.formula),
    ...law.routes.flatMap((route) => [
      ...ofCondition(route.when),
      ...[route.starts, route.lasts, route.claimFrom, route.claimBy, route.provisional].flatMap((one) => one ?? []),
      ...route.lines.map((line) => line.formula),
    ]),
  ];
}

function ofBody(body: Body): readonly Formula[] {
  switch (body.kind) {
    case 'formula':
      return [body.formula];
    case 'first_of':
      return body.branches.flatMap((branch) => [branch.value, branch.when ?? []].flat());
    case 'tree':
      return ofCondition(body.tree);
  }
}

function ofCondition(condition: Condition): readonly Formula[] {
  switch (condition.kind) {
    case 'line':
      return [condition.formula];
    case 'not':
      return ofCondition(condition.item);
    case 'all':
    case 'any':
      return condition.items.flatMap(ofCondition);
  }
}
