/** This module writes formulas and trees of conditions for the place in which they stand. */
import type { DrawnTree } from './draw.ts';
import { RULES } from './grammar.ts';
import { pick, SIZE_WORDS, type FormulaPlace } from './place.ts';
import type { DrawnTerm } from './term.ts';

export type RuleValues = Readonly<Record<string, unknown>>;

export function writeLine({ kind, rule, at, parts }: DrawnTerm, place: FormulaPlace): string {
  const found = RULES[kind][rule];
  if (found === undefined) throw new Error(`there is no rule ${rule} of ${kind}`);
  return found.write(place, at, ...parts.map((part) => (where: FormulaPlace) => writeLine(part, where)));
}

/** @param name a function that returns a new name at each call */
export function writeConditionTree(tree: DrawnTree, place: FormulaPlace, name: () => string): RuleValues {
  const wrapped = (node: RuleValues): RuleValues => ('named' in tree && tree.named ? { [name()]: node } : node);
  switch (tree.kind) {
    case 'line':
      return { [name()]: writeLine(tree.term, place) };
    case 'leaf':
      return { name: name(), ...leafOf(tree, place) };
    case 'not':
      return wrapped({ not: writeConditionTree(tree.item, place, name) });
    default:
      return wrapped({ [tree.kind]: tree.items.map((item) => writeConditionTree(item, place, name)) });
  }
}

const EQUAL = ['equal', 'notEqual'];
const COMPARE = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', ...EQUAL];
const NAME = /^(?!(yes|no)$)[a-z]\w*(\.[a-z]\w*)*$/;

/** Writes a leaf in the form of json-rules-engine. */
function leafOf({ of, left, operator, right }: Extract<DrawnTree, { kind: 'leaf' }>, place: FormulaPlace): RuleValues {
  const names = place.leaves[of].filter((name) => NAME.test(name));
  const leaf = (operators: readonly string[], value: unknown): RuleValues => ({
    fact: pick(names, left),
    operator: `${operator % 5 === 4 ? 'not:' : ''}${pick(operators, operator) ?? ''}`,
    value,
  });
  if (of === 'truth') return leaf(EQUAL, pick([true, false, 'yes', 'no'], right));
  if (of === 'amount') return leaf(COMPARE, pick([...names.map((fact) => ({ fact })), 0, 1], right));
  if (right % 2 === 0) return leaf(EQUAL, pick(SIZE_WORDS, right / 2));
  return leaf(
    ['in', 'notIn'],
    SIZE_WORDS.filter((_, i) => ((right % 7) + 1) & (2 ** i)),
  );
}
