/**
 * This module turns a right on a day into a flat map of pieces, such as a route, a condition or a line, so that the law
 * of two days can be compared piece by piece.
 */
import type { ConditionShape, RightAtDay } from '../contract/law.ts';

export interface LawPiece {
  readonly kind: 'claimant' | 'route' | 'condition' | 'fact' | 'line' | 'open-point' | 'rule';
  readonly id: string;
  readonly label: string;
  /** Holds the content of the law at this place; a piece has changed when its text differs. */
  readonly text: string;
}

/**
 * Returns the pieces in a fixed order: who can ask, the rules about the whole right, the routes with their conditions
 * and lines, the lines, the facts and the open points. A key consists of the kind and the id of the piece; the map is
 * empty when no law file is in force.
 */
export function flattenLaw({ law }: RightAtDay): ReadonlyMap<string, LawPiece> {
  if (law === null) return new Map();
  const rules: Readonly<Record<string, string | null>> = {
    applies_by: law.appliesBy,
    once_per: law.oncePer,
    extends_to: law.extendsTo,
    lasts: law.lasts,
    not_with: law.notWith.length === 0 ? null : law.notWith.map((one) => one.label).join(', '),
  };
  const pieces: readonly LawPiece[] = [
    { kind: 'claimant', id: 'claimant', label: '', text: law.claimant.line ?? '' },
    ...Object.entries(rules).flatMap(([id, text]): LawPiece[] =>
      text === null ? [] : [{ kind: 'rule', id, label: '', text }],
    ),
    ...law.routes.flatMap((route): LawPiece[] => [
      {
        kind: 'route',
        id: route.id,
        label: route.label,
        text: [
          `${route.grant}, ${route.starts}`,
          ...[route.since, route.until, route.claimFrom, route.claimBy, route.provisional].flatMap((one) => one ?? []),
          ...(route.open ? [] : ['×']),
          shape(route.conditions),
        ].join('; '),
      },
      ...conditions(route.conditions, route.id),
      ...route.lines.map((line): LawPiece => ({
        kind: 'line',
        id: `${route.id}.${line.id}`,
        label: line.label,
        text: `${line.kind}: ${line.line}`,
      })),
    ]),
    ...law.lines.map((line): LawPiece => ({
      kind: 'line',
      id: line.id,
      label: line.label,
      text: `${line.kind}: ${line.line}`,
    })),
    ...law.facts.flatMap((fact): LawPiece[] => [
      { kind: 'fact', id: fact.id, label: fact.label, text: factText(fact) },
      ...(fact.conditions === null ? [] : conditions(fact.conditions, fact.id)),
    ]),
    ...law.open.map((point): LawPiece => ({
      kind: 'open-point',
      id: point.id,
      label: point.label,
      text: point.values.map((one) => one.label).join(' | '),
    })),
  ];
  return new Map(pieces.map((piece) => [`${piece.kind} ${piece.id}`, piece]));
}

/** Lists the named lines of a tree of conditions. Conditions behind a fact are listed with the fact. */
function conditions(node: ConditionShape, above: string): readonly LawPiece[] {
  const own: readonly LawPiece[] =
    node.id === null || node.line === null
      ? []
      : [{ kind: 'condition', id: `${above}.${node.id}`, label: node.sentence, text: node.line }];
  return node.kind === 'line' ? own : [...own, ...node.children.flatMap((child) => conditions(child, above))];
}

/** Writes how conditions are combined: `all(resident, any(a, b))`. */
function shape(node: ConditionShape): string {
  if (node.kind === 'line') return node.id ?? '';
  return `${node.kind}(${node.children.map(shape).join(', ')})`;
}

type Fact = NonNullable<RightAtDay['law']>['facts'][number];

function factText({ line, firstOf, conditions: tree }: Fact): string {
  if (line !== null) return line;
  if (tree !== null) return shape(tree);
  return firstOf.map(({ value, when }) => `${value}: ${when ?? 'otherwise'}`).join('; ');
}
