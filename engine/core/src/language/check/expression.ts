/**
 * This module checks one node of a formula and returns a term with its type. The other files of this folder handle the
 * larger constructs.
 */
import type { ValueType } from '../../values/types.ts';
import type { Ast } from '../ast.ts';
import { FormulaError, type Names } from '../names.ts';
import { formatDottedPath } from '../parse.ts';
import { PERSON, TRUTH, type Term } from '../term.ts';
import { computeArithmeticType, mergeMeasures, createNumberType, showType } from './numbers.ts';
import { checkFigure, checkPath, requireFigure, parseFigurePath, resolvePath } from './paths.ts';
import { checkCall } from './calls.ts';
import { checkMethod } from './dated.ts';
import { check, checkTruth } from './part.ts';

/**
 * Checks a formula. This is the function behind `names.check` wherever formulas are read.
 * @throws FormulaError
 */
export function checkFormula(ast: Ast, names: Names, expected: ValueType | null): Term {
  switch (ast.kind) {
    case 'number':
      return literal(ast.value);
    case 'truth':
      return { kind: 'truth', value: ast.value, type: TRUTH };
    case 'name':
      return value(ast.name, names, expected) ?? checkPath(ast.name, names, expected);
    case 'member':
      return member(ast, names);
    case 'index': {
      const figure = parseFigurePath(ast);
      if (figure === null) throw new FormulaError('wrong-index', 'Only figures have an index.', 'Write param.x[…].');
      return checkFigure(figure.name, figure.keys, null, names);
    }
    case 'call':
      return checkCall(ast.name, ast.args, names, expected);
    case 'method':
      return checkMethod(ast, names);
    case 'unary':
      return unary(ast, names);
    case 'binary':
      return binary(ast, names);
    case 'list':
      throw new FormulaError('wrong-type', 'A list stands only after "in".', 'Write x in [a, b].');
  }
}

function literal(n: number): Term {
  if (n === 0 || n === 1) return { kind: 'number', value: n, type: createNumberType({}, n, n) };
  throw new FormulaError(
    'number-in-formula',
    `The number ${n} stands in a formula.`,
    'Name it as a figure in parameters.yaml, with its source.',
  );
}

function value(name: string, names: Names, expected: ValueType | null): Term | null {
  if (expected?.kind === 'person' && name === 'nobody') return { kind: 'nobody', type: PERSON };
  if (expected?.kind !== 'choice') return null;
  const at = expected.values.indexOf(name);
  return at < 0 ? null : { kind: 'value', mask: 2 ** at, type: expected };
}

function member(ast: Extract<Ast, { kind: 'member' }>, names: Names): Term {
  const figure = parseFigurePath(ast);
  if (figure !== null) return checkFigure(figure.name, figure.keys, null, names);
  const path = formatDottedPath(ast);
  if (path === null)
    throw new FormulaError(
      'unknown-name',
      'Only a name can stand before a dot.',
      'Write the fact of a person, of the home or of a member.',
    );
  return checkPath(path, names);
}

function unary(ast: Extract<Ast, { kind: 'unary' }>, names: Names): Term {
  if (ast.op === '-') {
    const operand = check(ast.operand, names);
    if (operand.type.kind !== 'number')
      throw new FormulaError('wrong-type', 'Only a number can be negative.', 'Remove the minus.');
    return { kind: 'negate', operand, type: { ...operand.type, min: -operand.type.max, max: -operand.type.min } };
  }
  const operand = check(ast.operand, names);
  if (operand.type.kind !== 'truth') {
    throw new FormulaError(
      'wrong-type',
      `"not" stands before ${showType(operand.type)}.`,
      '"not" takes what follows it at once: write not (a == b).',
    );
  }
  return { kind: 'not', operand, type: TRUTH };
}

function binary(ast: Extract<Ast, { kind: 'binary' }>, names: Names): Term {
  switch (ast.op) {
    case 'and':
    case 'or':
      return { kind: ast.op, items: [checkTruth(ast.left, names), checkTruth(ast.right, names)], type: TRUTH };
    case 'in':
      return membership(ast, names);
    case '==':
    case '!=':
      return equality(ast.op, ast.left, ast.right, names);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(ast.op, check(ast.left, names), check(ast.right, names));
    default: {
      const left = check(ast.left, names);
      const right = check(ast.right, names);
      return { kind: 'arithmetic', op: ast.op, left, right, type: computeArithmeticType(ast.op, left, right) };
    }
  }
}

function comparison(op: '<' | '<=' | '>' | '>=' | '==' | '!=', left: Term, right: Term): Term {
  if (!(left.type.kind === 'date' && right.type.kind === 'date')) mergeMeasures(left, right, 'compared');
  return { kind: 'compare', op, left, right, type: TRUTH };
}

function equality(op: '==' | '!=', a: Ast, b: Ast, names: Names): Term {
  // The side that is a fact determines to which choice a bare value on the other side belongs.
  const firstIsFact = isNamed(a, names) || !isNamed(b, names);
  const first = check(firstIsFact ? a : b, names);
  const second = check(firstIsFact ? b : a, names, first.type);
  const [left, right] = firstIsFact ? [first, second] : [second, first];
  const kind = left.type.kind;
  if (kind === 'number' || kind === 'date') return comparison(op, left, right);
  if (kind === 'truth') {
    throw new FormulaError('wrong-type', 'Yes-no facts are compared.', 'Write the fact alone, or not (…).');
  }
  if (
    right.type.kind !== kind ||
    (left.type.kind === 'choice' &&
      right.type.kind === 'choice' &&
      left.type.values.join() !== right.type.values.join())
  ) {
    throw new FormulaError(
      'wrong-type',
      `${showType(left.type)} is compared with ${showType(right.type)}.`,
      'Compare values of one choice.',
    );
  }
  return { kind: 'equal', negated: op === '!=', left, right, type: TRUTH };
}

function isNamed(ast: Ast, names: Names): boolean {
  return ast.kind !== 'name' || resolvePath(ast.name, names) !== null;
}

function membership(ast: Extract<Ast, { kind: 'binary' }>, names: Names): Term {
  const item = check(ast.left, names);
  if (item.type.kind !== 'choice')
    throw new FormulaError(
      'wrong-type',
      `"in" stands after ${showType(item.type)}.`,
      'Only a choice can be in a list.',
    );
  const figure = parseFigurePath(ast.right);
  if (figure !== null) {
    const known = requireFigure(figure.name, names);
    if (known.shape.kind !== 'list')
      throw new FormulaError(
        'unknown-figure',
        `"${figure.name}" is no list.`,
        'Write any_of: [...] in parameters.yaml.',
      );
    return { kind: 'listed', item, figure: known.id, type: TRUTH };
  }
  if (ast.right.kind !== 'list' || ast.right.items.length === 0) {
    throw new FormulaError('wrong-type', 'After "in" stands no list.', 'Write x in [a, b].');
  }
  const masks = ast.right.items.map((i) => check(i, names, item.type));
  let mask = 0;
  for (const m of masks) {
    if (m.kind !== 'value')
      throw new FormulaError(
        'wrong-type',
        'A list holds values of the choice, nothing else.',
        'Write the names of the values.',
      );
    mask |= m.mask;
  }
  return { kind: 'in', item, mask, type: TRUTH };
}
