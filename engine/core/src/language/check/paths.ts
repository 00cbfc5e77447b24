/** This module resolves names and dotted paths: which fact of which row, which figure, which reading. */
import type { Ast } from '../ast.ts';
import { FormulaError, type CellShape, type FactName, type FigureName, type Names } from '../names.ts';
import { formatDottedPath } from '../parse.ts';
import { DATE, LAST_DAY, PERSON, TRUTH, type FigureKey, type RowName, type Term } from '../term.ts';
import type { ValueType } from '../../values/types.ts';
import { createNumberType, showType } from './numbers.ts';
import { check } from './part.ts';

/**
 * Checks a path that is not a figure: `birth`, `member.x`, `home.region`, `gets.r.amount`, `owner.x`, `reading.x`.
 * `expected` is the choice of which a value would also be allowed here; it is used in the message.
 */
export function checkPath(path: string, names: Names, expected: ValueType | null = null): Term {
  const term = resolvePath(path, names);
  if (term !== null) return term;
  const values = expected?.kind === 'choice' ? expected.values : [];
  throw new FormulaError(
    'unknown-name',
    `"${path}" is neither a fact nor a group nor a value that fits here.`,
    suggestWord(
      names.similar(path, values) ?? names.similar(path, 'names'),
      'Define it in the vocabulary, or as a fact of this law.',
    ),
  );
}

export function suggestWord(similar: string | null, otherwise: string): string {
  return similar === null ? otherwise : `Did you mean "${similar}"?`;
}

/** Returns the term of a path; `null` when nothing has this name. */
export function resolvePath(path: string, names: Names): Term | null {
  const [head = '', ...rest] = path.split('.');
  const tail = rest.join('.');
  if (path === 'date') return { kind: 'today', type: DATE };
  if (path === 'me' || path === 'member') return personOf(path, names);
  if ((path === 'asked' || path === 'granted') && names.right !== null)
    return { kind: path, right: names.right, type: DATE };
  if (head === 'me' && names.me === 'person') return factOf('me', names.me, tail, names);
  if (head === 'member' && names.member !== null) return factOf('member', names.member, tail, names);
  if (head === 'home') return factOf('home', 'home', tail, names);
  if (head === 'reading' || head === 'discretion') {
    const open = names.open(head, tail);
    return open === null ? null : { kind: 'fact', row: 'home', id: open.id, dated: false, type: open.type };
  }
  if (head === 'may_get' && names.isRight(tail)) return { kind: 'may_get', row: 'me', right: tail, type: TRUTH };
  const own = factOf('me', names.me, path, names);
  if (own !== null) return own;
  const group = names.member === null ? null : names.group(path);
  return group === null ? null : { kind: 'in_group', group, type: TRUTH };
}

function personOf(row: 'me' | 'member', names: Names): Term | null {
  const scope = row === 'me' ? names.me : names.member;
  return scope === 'person' ? { kind: 'person', row, type: PERSON } : null;
}

function factOf(row: RowName, scope: string, path: string, names: Names): Term | null {
  const rowInMemory: RowName = scope === 'home' ? 'home' : row;
  const whole = names.fact(scope, path);
  if (whole !== null) return factTerm(rowInMemory, whole);
  if (path.startsWith('may_get.') && names.isRight(path.slice('may_get.'.length))) {
    return { kind: 'may_get', row: rowInMemory, right: path.slice('may_get.'.length), type: TRUTH };
  }
  const parts = path.split('.');
  for (let n = parts.length - 1; n > 0; n--) {
    const person = names.fact(scope, parts.slice(0, n).join('.'));
    if (person?.type.kind !== 'person') continue;
    const of = names.fact('person', parts.slice(n).join('.'));
    if (of !== null) return { kind: 'through', person: factTerm(rowInMemory, person), id: of.id, type: of.type };
  }
  return null;
}

function factTerm(row: RowName, fact: FactName): Term {
  return { kind: 'fact', row, id: fact.id, dated: fact.kept !== null, type: fact.type };
}

/**
 * Returns the name of the figure in `param.x` or `param.right.x`, with its indices, if any, from left to right; `null`
 * for anything else.
 */
export function parseFigurePath(ast: Ast): { readonly name: string; readonly keys: readonly Ast[] } | null {
  if (ast.kind === 'index') {
    const inner = parseFigurePath(ast.object);
    return inner === null ? null : { name: inner.name, keys: [...inner.keys, ast.index] };
  }
  const path = formatDottedPath(ast);
  return path?.startsWith('param.') === true ? { name: path.slice('param.'.length), keys: [] } : null;
}

export function checkFigure(name: string, keys: readonly Ast[], day: Term | null, names: Names): Term {
  const figure = requireFigure(name, names);
  let shape = figure.shape;
  const used: FigureKey[] = [];
  for (const key of keys) [shape, used[used.length]] = step(name, shape, key, names);
  return { kind: 'figure', id: figure.id, keys: used, day, type: cellType(name, shape, figure) };
}

/**
 * Returns the figure of a name.
 * @throws FormulaError when no figure has this name
 */
export function requireFigure(name: string, names: Names): FigureName {
  const figure = names.figure(name);
  if (figure !== null) return figure;
  const mend = suggestWord(
    names.similar(name, 'figures'),
    'Write it in parameters.yaml, with unit, source and confidence.',
  );
  throw new FormulaError('unknown-figure', `There is no figure "${name}".`, mend);
}

function step(name: string, shape: CellShape, key: Ast, names: Names): [CellShape, FigureKey] {
  if (shape.kind === 'steps') {
    const term = check(key, names);
    const type = term.type;
    if (type.kind !== 'number' && type.kind !== 'date') throw wrongIndex(name, showType(type), 'a number');
    if (type.min < shape.min || type.max > shape.max) {
      throw new FormulaError(
        'index-outside',
        `The index of "${name}" can be ${type.min} to ${type.max}, and the table has ${shape.min} to ${shape.max}.`,
        'Add the missing steps to the table, or cut the index with clamp(x, least, most).',
      );
    }
    return [shape.of, { kind: 'term', term }];
  }
  if (shape.kind !== 'table') throw wrongIndex(name, 'one index more', 'as many as the table has');
  if (key.kind === 'name' && shape.cells[key.name] !== undefined && names.fact(names.me, key.name) === null) {
    return [shape.cells[key.name] as CellShape, { kind: 'key', key: key.name }];
  }
  const term = check(key, names);
  const values = term.type.kind === 'truth' ? ['no', 'yes'] : term.type.kind === 'choice' ? term.type.values : null;
  if (values === null) throw wrongIndex(name, showType(term.type), 'a choice or a yes-no fact');
  const absent = values.filter((v) => shape.cells[v] === undefined);
  if (absent.length > 0) {
    throw new FormulaError(
      'index-outside',
      `The table "${name}" has no row for ${absent.join(', ')}.`,
      'Add the rows, or name the row that is meant.',
    );
  }
  return [mergeShapes(values.map((v) => shape.cells[v] as CellShape)), { kind: 'term', term }];
}

function wrongIndex(name: string, is: string, ought: string): FormulaError {
  return new FormulaError('wrong-index', `The index of "${name}" is ${is}.`, `It has to be ${ought}.`);
}

function mergeShapes(shapes: readonly CellShape[]): CellShape {
  const numbers = shapes.flatMap((s) => (s.kind === 'number' ? [s] : []));
  if (numbers.length === shapes.length) {
    return { kind: 'number', min: Math.min(...numbers.map((s) => s.min)), max: Math.max(...numbers.map((s) => s.max)) };
  }
  const steps = shapes.flatMap((s) => (s.kind === 'steps' ? [s] : []));
  if (steps.length === shapes.length) {
    return {
      kind: 'steps',
      min: Math.max(...steps.map((s) => s.min)),
      max: Math.min(...steps.map((s) => s.max)),
      of: mergeShapes(steps.map((s) => s.of)),
    };
  }
  const tables = shapes.flatMap((s) => (s.kind === 'table' ? [s] : []));
  if (tables.length === shapes.length) return mergeTables(tables);
  return shapes[0] as CellShape;
}

type Table = Extract<CellShape, { kind: 'table' }>;

/** Returns the rows that all the tables have in common, each with everything that it can be in any of them. */
function mergeTables(tables: readonly Table[]): Table {
  const keys = (tables[0]?.keys ?? []).filter((key) => tables.every((t) => t.cells[key] !== undefined));
  const row = (key: string): CellShape => mergeShapes(tables.map((t) => t.cells[key] as CellShape));
  return { kind: 'table', keys, cells: Object.fromEntries(keys.map((key) => [key, row(key)])) };
}

function cellType(name: string, shape: CellShape, figure: FigureName): ValueType {
  if (shape.kind === 'number') {
    const { unit, basis } = figure;
    return { ...createNumberType(unit, shape.min, shape.max), ...(basis === undefined ? {} : { basis }) };
  }
  if (shape.kind === 'date') return { kind: 'date', min: 19000101, max: LAST_DAY };
  if (shape.kind === 'month_day') return createNumberType({}, 101, 1231);
  throw new FormulaError(
    'wrong-index',
    `"${name}" is a table and stands here without its index.`,
    `Write param.${name}[…].`,
  );
}
