/**
 * This module describes the conditions of a law for lawyers: node by node, with the sentence, the line, the article and
 * the figures.
 */
import {
  getCitation,
  type Ast,
  type Condition,
  type Formula,
  type Law,
  type Right,
  type Words,
} from '@recto-verso/engine';
import type { ConditionShape } from '../contract/law.ts';
import { listFiguresInLine } from './names.ts';
import { writeSentenceAt } from './sentences.ts';

/** Limits how deeply the conditions of facts are shown below the lines that read these facts. */
const DEEPEST = 4;

export interface ConditionReading {
  readonly words: Words;
  readonly right: Right;
  readonly law: Law;
  readonly date: number;
}

/** @param above the source of the nearest ancestor that cites one */
export function describeCondition(
  reading: ConditionReading,
  condition: Condition,
  above: string | null,
  depth = 0,
): ConditionShape {
  const source = condition.source ?? above;
  const node = {
    id: condition.id,
    kind: condition.kind,
    sentence: condition.id === null ? '' : writeSentenceAt(reading.words, reading.right, condition.id, reading.date),
    citation: getCitation(reading.words.book, reading.right, source),
  };
  if (condition.kind === 'line') return { ...node, ...lineParts(reading, condition.formula, source, depth) };
  const items = condition.kind === 'not' ? [condition.item] : condition.items;
  return {
    ...node,
    line: null,
    figures: [],
    children: items.map((item) => describeCondition(reading, item, source, depth)),
  };
}

/** Describes a formula that is not a condition of a route, such as who can ask. */
export function describeFormula(reading: ConditionReading, formula: Formula, sentence: string): ConditionShape {
  const citation = getCitation(reading.words.book, reading.right, reading.law.source);
  return { id: null, kind: 'line', sentence, citation, ...lineParts(reading, formula, reading.law.source, 0) };
}

function lineParts(
  reading: ConditionReading,
  formula: Formula,
  source: string | null,
  depth: number,
): Pick<ConditionShape, 'line' | 'figures' | 'children'> {
  const tree = depth < DEEPEST ? treeOf(reading, formula.ast) : null;
  return {
    line: formula.text,
    figures: [...listFiguresInLine(reading.words.book.rulebook, reading.right, formula.ast)],
    children: tree === null ? [] : [describeCondition(reading, tree, source, depth + 1)],
  };
}

/** Returns the conditions of a fact when the line consists only of the name of that fact; otherwise `null`. */
function treeOf({ right, law }: ConditionReading, ast: Ast): Condition | null {
  if (ast.kind !== 'name') return null;
  const fact = law.facts.find((one) => one.id === `${right.name}.${ast.name}`);
  return fact?.body.kind === 'tree' ? fact.body.tree : null;
}
