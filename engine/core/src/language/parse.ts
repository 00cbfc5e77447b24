/**
 * This module parses a line of text to a syntax tree. jsep does the parsing; this module configures the operators of
 * the rule language and refuses what the grammar does not allow.
 */
import jsep from 'jsep';
import type { Expression } from 'jsep';
import type { Problem } from '../problem.ts';
import type { Ast, BinaryOperator, Formula, Place } from './ast.ts';

export type ParsedFormula =
  { readonly kind: 'formula'; readonly formula: Formula } | { readonly kind: 'problem'; readonly problem: Problem };

const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};
/** Lists the functions that follow a dated fact after a dot, as in `x.at(day)`; `at` may follow a figure too. */
const METHODS: ReadonlySet<string> = new Set(['at', 'total', 'mean', 'least', 'most']);

configure();

function configure(): void {
  jsep.removeAllBinaryOps();
  jsep.removeAllUnaryOps();
  jsep.removeAllLiterals();
  for (const [op, level] of Object.entries(PRECEDENCE)) jsep.addBinaryOp(op, level);
  jsep.addUnaryOp('not');
  jsep.addUnaryOp('-');
}

/** Parses one formula. It never throws: an error is returned as a problem with its place. */
export function parseFormula(text: string, place: Place): ParsedFormula {
  try {
    return { kind: 'formula', formula: { text, ast: convert(jsep(text)), place } };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      kind: 'problem',
      problem: {
        code: 'formula-syntax',
        what: `The formula "${text}" cannot be read: ${detail}.`,
        where: place,
        why: 'Nothing can be worked out from a line that has no one meaning.',
        mend: 'Write names, figures (param.x), + - * /, comparisons, and, or, not, in [a, b] and the functions of the language; quote a formula inside { } or [ ].',
      },
    };
  }
}

function convert(node: Expression): Ast {
  switch (node.type) {
    case 'Literal':
      return literal(node['value']);
    case 'Identifier':
      return name(String(node['name']));
    case 'MemberExpression':
      return node['computed'] === true
        ? { kind: 'index', object: convert(child(node, 'object')), index: convert(child(node, 'property')) }
        : { kind: 'member', object: convert(child(node, 'object')), name: String(child(node, 'property')['name']) };
    case 'CallExpression':
      return call(node);
    case 'UnaryExpression':
      return unary(String(node['operator']), convert(child(node, 'argument')));
    case 'BinaryExpression':
      return {
        kind: 'binary',
        op: operator(String(node['operator'])),
        left: convert(child(node, 'left')),
        right: convert(child(node, 'right')),
      };
    case 'ArrayExpression':
      return { kind: 'list', items: children(node, 'elements').map(convert) };
    case 'Compound':
      throw new Error('two expressions stand side by side, without an operator between them');
    default:
      throw new Error(`"${node.type}" is no part of the language`);
  }
}

function literal(value: unknown): Ast {
  if (typeof value === 'number') return { kind: 'number', value };
  throw new Error('a text in quotes is no part of the language; write the name of the value without quotes');
}

function name(text: string): Ast {
  if (text === 'yes') return { kind: 'truth', value: true };
  if (text === 'no') return { kind: 'truth', value: false };
  return { kind: 'name', name: text };
}

function unary(op: string, operand: Ast): Ast {
  if (op === 'not') return { kind: 'unary', op: 'not', operand };
  return operand.kind === 'number' ? { kind: 'number', value: -operand.value } : { kind: 'unary', op: '-', operand };
}

function call(node: Expression): Ast {
  const callee = child(node, 'callee');
  const args = children(node, 'arguments').map(convert);
  if (callee.type === 'Identifier') return { kind: 'call', name: String(callee['name']), args };
  if (callee.type === 'MemberExpression' && callee['computed'] !== true) {
    const method = String(child(callee, 'property')['name']);
    if (METHODS.has(method)) return { kind: 'method', object: convert(child(callee, 'object')), name: method, args };
    throw new Error(`".${method}(…)" is unknown; after a dot stand ${[...METHODS].join(', ')}`);
  }
  throw new Error('only a name can be called');
}

function operator(op: string): BinaryOperator {
  if (op in PRECEDENCE) return op as BinaryOperator;
  throw new Error(`the operator "${op}" is unknown`);
}

function child(node: Expression, key: string): Expression {
  const value = node[key];
  if (value !== null && typeof value === 'object' && 'type' in value) return value as Expression;
  throw new Error('a part of the expression is missing');
}

function children(node: Expression, key: string): Expression[] {
  const value = node[key];
  if (Array.isArray(value) && value.every((v) => v !== null)) return value as Expression[];
  throw new Error('a part of the list is missing');
}

/**
 * Returns all names that a tree reads, with their path: `param.right.amount`, `member.birth`. It serves cross-checks
 * that need no types.
 */
export function listPaths(ast: Ast): string[] {
  switch (ast.kind) {
    case 'number':
    case 'truth':
      return [];
    case 'name':
      return [ast.name];
    case 'member': {
      const path = formatDottedPath(ast);
      return path === null ? [...listPaths(ast.object)] : [path];
    }
    case 'index':
      return [...listPaths(ast.object), ...listPaths(ast.index)];
    case 'call':
      return ast.args.flatMap(listPaths);
    case 'method':
      return [...listPaths(ast.object), ...ast.args.flatMap(listPaths)];
    case 'unary':
      return listPaths(ast.operand);
    case 'binary':
      return [...listPaths(ast.left), ...listPaths(ast.right)];
    case 'list':
      return ast.items.flatMap(listPaths);
  }
}

/** Returns `a.b.c` as one string; `null` when it contains something other than names. */
export function formatDottedPath(ast: Ast): string | null {
  if (ast.kind === 'name') return ast.name;
  if (ast.kind !== 'member') return null;
  const object = formatDottedPath(ast.object);
  return object === null ? null : `${object}.${ast.name}`;
}
