/**
 * This module finds the words of a rulebook that may be used only in estimates: figures that differ from person to
 * person, and facts that are computed from them.
 */
import { listPaths } from '../language/parse.ts';
import type { Formula } from '../language/ast.ts';
import { listFiguresRead } from './formulas.ts';
import type { Cell, FactDef, Figure } from './model.ts';

export interface EstimateWords {
  /** Holds the ids of the figures that have a value that differs from person to person (`between`). */
  readonly figures: ReadonlySet<string>;
  /**
   * Holds the ids of the facts of the vocabulary that are computed from such a figure, directly or through other facts.
   */
  readonly facts: ReadonlySet<string>;
}

export function collectEstimateWords(facts: readonly FactDef[], figures: readonly Figure[]): EstimateWords {
  const ranges = new Set(figures.filter(({ values }) => values.some(({ cell }) => differs(cell))).map(({ id }) => id));
  const found = new Set<string>();
  const open = new Map(facts.flatMap(({ id, is }) => (is === null ? [] : [[id, is] as const])));
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [id, is] of open) if (findEstimateWords(is, { figures: ranges, facts: found }).length > 0) found.add(id);
  }
  return { figures: ranges, facts: found };
}

/** Returns the words of a formula that may be used only in estimates, as they are written. */
export function findEstimateWords(formula: Formula, { figures, facts }: EstimateWords): readonly string[] {
  const read = listFiguresRead(formula).filter((name) => figures.has(name));
  const named = listPaths(formula.ast).filter(
    (path) => facts.has(path) || facts.has(path.slice(path.lastIndexOf('.') + 1)),
  );
  return [...read.map((name) => `param.${name}`), ...named.filter((path) => !path.startsWith('param.'))];
}

function differs(cell: Cell | null): boolean {
  switch (cell?.kind) {
    case 'between':
      return true;
    case 'table':
      return Object.values(cell.cells).some(differs);
    case 'steps':
      return cell.cells.some(differs);
    default:
      return false;
  }
}
