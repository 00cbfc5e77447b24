/**
 * This module compiles a line of an exploration to a function over plain numbers and truths. What the tables leave open
 * is tried at both ends, like every assumption, so a value here is never a range.
 */
import type { Ast } from '@recto-verso/engine/language';

/** Computes a value from the numbers at the places of the names. Yes is 1 and no is 0. */
export type CompiledLine = (at: Float64Array) => number;
export type LineValueKind = 'number' | 'truth';

export interface TypedLine {
  readonly kind: LineValueKind;
  readonly run: CompiledLine;
}

/** Maps each name to its place and its kind. */
export type LineNames = ReadonlyMap<string, { readonly place: number; readonly kind: LineValueKind }>;

/** Is thrown with a message that says what is wrong with a line. */
export class LineError extends Error {}

export function compileLine(ast: Ast, names: LineNames): TypedLine {
  const of = (node: Ast): TypedLine => compileLine(node, names);
  switch (ast.kind) {
    case 'number': {
      const { value } = ast;
      return { kind: 'number', run: () => value };
    }
    case 'name': {
      const name = names.get(ast.name);
      if (name === undefined) throw new LineError(`"${ast.name}" is not known here`);
      const { place, kind } = name;
      return { kind, run: (at) => at[place] as number };
    }
    case 'unary':
      return unary(ast.op, of(ast.operand));
    case 'binary':
      return binary(ast.op, of(ast.left), of(ast.right));
    case 'call':
      return call(ast.name, ast.args.map(of));
    case 'truth':
    case 'member':
    case 'index':
    case 'method':
    case 'list':
      throw new LineError('only numbers, truths, their operators, if, min, max, yearly and monthly stand here');
  }
}

function expect(kind: LineValueKind, ...all: readonly TypedLine[]): void {
  if (all.some((one) => one.kind !== kind)) throw new LineError(`a ${kind} is needed where there is none`);
}

function unary(op: 'not' | '-', { kind, run }: TypedLine): TypedLine {
  expect(op === 'not' ? 'truth' : 'number', { kind, run });
  return op === 'not' ? { kind, run: (at) => 1 - run(at) } : { kind, run: (at) => -run(at) };
}

type Both = (a: CompiledLine, b: CompiledLine) => CompiledLine;

const NUMBERS: Readonly<Record<string, Both>> = {
  '+': (a, b) => (at) => a(at) + b(at),
  '-': (a, b) => (at) => a(at) - b(at),
  '*': (a, b) => (at) => a(at) * b(at),
};
const COMPARISONS: Readonly<Record<string, Both>> = {
  '<': (a, b) => (at) => Number(a(at) < b(at)),
  '<=': (a, b) => (at) => Number(a(at) <= b(at)),
  '>': (a, b) => (at) => Number(a(at) > b(at)),
  '>=': (a, b) => (at) => Number(a(at) >= b(at)),
};
const TRUTHS: Readonly<Record<string, Both>> = {
  and: (a, b) => (at) => a(at) && b(at),
  or: (a, b) => (at) => a(at) || b(at),
};

function binary(op: string, left: TypedLine, right: TypedLine): TypedLine {
  const make = NUMBERS[op] ?? COMPARISONS[op] ?? TRUTHS[op];
  if (make === undefined) throw new LineError(`"${op}" does not stand here`);
  expect(op in TRUTHS ? 'truth' : 'number', left, right);
  return { kind: op in NUMBERS ? 'number' : 'truth', run: make(left.run, right.run) };
}

const MONTHS = 12;
const FUNCTIONS: Readonly<Record<string, (args: readonly CompiledLine[]) => CompiledLine>> = {
  min: (args) => (at) => args.reduce((least, one) => Math.min(least, one(at)), Infinity),
  max: (args) => (at) => args.reduce((most, one) => Math.max(most, one(at)), -Infinity),
  yearly:
    ([a]) =>
    (at) =>
      (a as CompiledLine)(at) * MONTHS,
  monthly:
    ([a]) =>
    (at) =>
      (a as CompiledLine)(at) / MONTHS,
};

function call(name: string, args: readonly TypedLine[]): TypedLine {
  if (name === 'if') return choice(args);
  const make = FUNCTIONS[name];
  if (make === undefined) throw new LineError(`"${name}" is no function that stands here`);
  expect('number', ...args);
  if (args.length === 0 || (name.endsWith('ly') && args.length !== 1))
    throw new LineError(`"${name}" has not as many arguments as it takes`);
  return { kind: 'number', run: make(args.map(({ run }) => run)) };
}

function choice([test, yes, no, ...more]: readonly TypedLine[]): TypedLine {
  if (test === undefined || yes === undefined || no === undefined || more.length > 0)
    throw new LineError('"if" takes a truth and two numbers');
  expect('truth', test);
  expect('number', yes, no);
  return { kind: 'number', run: (at) => (test.run(at) === 0 ? no : yes).run(at) };
}
