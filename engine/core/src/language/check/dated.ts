/**
 * This module checks how facts are read at another time: `x.at(t)`, windows of months or quarters, and `held_months`,
 * which says how long something has held without a break.
 */
import type { Ast } from '../ast.ts';
import { FormulaError, type Names } from '../names.ts';
import { formatDottedPath } from '../parse.ts';
import { listDatedRowsRead, hasAggregate, listRowsRead } from '../rows.ts';
import { DATE, MOST_MONTHS, type Term } from '../term.ts';
import { check, checkTruth } from './part.ts';
import { asNumber, createNumberType, showType } from './numbers.ts';
import { checkFigure, checkPath, parseFigurePath } from './paths.ts';

export function checkMethod(ast: Extract<Ast, { kind: 'method' }>, names: Names): Term {
  if (ast.name === 'at') {
    const day = dayOf(ast.args, names);
    const figure = parseFigurePath(ast.object);
    if (figure !== null) return checkFigure(figure.name, figure.keys, day, names);
    // An index stands before the method: `param.x[key].at(t)`. For `param.x.at(t)[key]` the parser returns an index,
    // which is refused before it comes here.
    const fact = datedFact(ast.object, names);
    return { kind: 'at', row: fact.row, id: fact.id, day, type: fact.type };
  }
  const fact = datedFact(ast.object, names);
  const [from, until] = ast.args.map((a) => check(a, names));
  const kept = names.fact(fact.scope, fact.name)?.kept;
  if (from?.type.kind !== 'date' || until?.type.kind !== 'date' || (kept !== 'by-month' && kept !== 'by-quarter')) {
    throw new FormulaError(
      'wrong-arguments',
      `.${ast.name}(from, until) takes two days, of a fact kept by month or by quarter.`,
      'Give it the first and the last day.',
    );
  }
  const type = asNumber({ kind: 'fact', ...fact, dated: true }, 'What a window reads');
  const most =
    ast.name === 'total' ? { ...type, min: Math.min(0, type.min * 12), max: Math.max(0, type.max * 12) } : type;
  return {
    kind: 'window',
    op: ast.name as 'total',
    row: fact.row,
    id: fact.id,
    step: kept === 'by-month' ? 'month' : 'quarter',
    from,
    until,
    type: most,
  };
}

/** Checks the argument of `.at(…)`: a day, or the number of a year, which stands for its first day. */
function dayOf(args: readonly Ast[], names: Names): Term {
  if (args.length !== 1) throw new FormulaError('wrong-arguments', '.at(…) takes one day or year.', 'Write x.at(day).');
  const day = check(args[0] as Ast, names);
  if (day.type.kind === 'date') return day;
  if (day.type.kind === 'number' && day.type.unit['year'] === 1)
    return { kind: 'call', name: 'first_day', args: [day], word: null, type: DATE };
  throw new FormulaError(
    'wrong-type',
    `.at(…) takes a day or a year, and gets ${showType(day.type)}.`,
    'Write x.at(start_of(month, date, -1)) or x.at(year(date)).',
  );
}

function datedFact(
  object: Ast,
  names: Names,
): { row: 'me' | 'member' | 'home'; id: string; scope: string; name: string; type: Term['type'] } {
  const path = formatDottedPath(object);
  if (path === null)
    throw new FormulaError(
      'unknown-name',
      'What stands before the dot is no fact.',
      'Only a dated fact or a figure is read at another time.',
    );
  const term = checkPath(path, names);
  if (term.kind !== 'fact' || !term.dated) {
    throw new FormulaError(
      'not-dated',
      `"${path}" is not kept over time.`,
      'Give it kept: spells, by-month, by-quarter or by-year in the vocabulary.',
    );
  }
  const scope = term.row === 'home' ? 'home' : term.row === 'member' ? (names.member as string) : names.me;
  return { row: term.row, id: term.id, scope, name: path.replace(/^(me|member|home)\./, ''), type: term.type };
}

/** Checks `held_months(condition, day?)`, whose condition may read dated facts of one row only. */
export function checkHeld(args: readonly Ast[], names: Names): Term {
  const [condition, day] = args;
  if (condition === undefined || args.length > 2) {
    throw new FormulaError(
      'wrong-arguments',
      'held_months(…) takes a condition, and perhaps a day.',
      'Write held_months(gets.x).',
    );
  }
  const until = day === undefined ? null : check(day, names);
  if (until !== null && until.type.kind !== 'date')
    throw new FormulaError('wrong-type', 'The second argument of held_months(…) is a day.', 'Give it a date.');
  return {
    kind: 'held',
    condition: ofOneRow(checkTruth(condition, names)),
    day: until,
    type: createNumberType({ month: 1 }, 0, MOST_MONTHS),
  };
}

/**
 * Checks that a condition contains no aggregate, does not read both `me` and `member`, and reads facts over time of one
 * row only, because `held_months` follows the facts of one row over time. Returns the condition.
 */
function ofOneRow(condition: Term): Term {
  if (hasAggregate(condition)) {
    throw new FormulaError(
      'aggregate-in-held',
      'held_months(…) reads a group.',
      'Ask it of each member: any(group, held_months(member.x) >= param.months).',
    );
  }
  const rows = listRowsRead(condition);
  if ((rows.has('me') && rows.has('member')) || listDatedRowsRead(condition).size > 1) {
    throw new FormulaError(
      'two-rows',
      'held_months(…) reads facts over time of more than one person, or of a person and the home.',
      'Follow the facts of one of them.',
    );
  }
  return condition;
}
